using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;

namespace MoonVpn.Web.Bot.Payment;

/// <summary>Which payment a receipt belongs to: the open one; for a file also one that timed out within the last day.</summary>
internal sealed class MeantPayment(OrderQueries orders, TimeProvider time)
{
    private static readonly TimeSpan StillMeant = TimeSpan.FromDays(1);

    public async Task<PaymentDetails?> FindAsync(Actor actor, bool alsoMissed, CancellationToken ct)
    {
        var orderId = await orders.OpenPaymentAsync(actor, ct) ?? (alsoMissed ? await MissedAsync(actor, ct) : null);
        return orderId is { } id ? await orders.PaymentAsync(actor, id, ct) : null;
    }

    public Task<PaymentDetails> GetAsync(Actor actor, long receiptId, CancellationToken ct) => orders.PaymentOfReceiptAsync(actor, receiptId, ct);

    private async Task<long?> MissedAsync(Actor actor, CancellationToken ct)
    {
        var newest = await orders.ListMineAsync(actor, new PageRequest(0, 1), ct);
        return newest.Items is [{ Status: OrderStatus.Expired, CloseReason: OrderCloseReason.TimedOut, ReceiptId: not null } order]
            && time.GetUtcNow().UtcDateTime - order.UpdatedAt < StillMeant ? order.Id : null;
    }
}
