using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;

namespace MoonVpn.Web.Bot.Payment;

/// <summary>Which payment a receipt belongs to: the open one; for a file also one that was closed within the last day before anything was sent.</summary>
internal sealed class MeantPayment(OrderQueries orders, TimeProvider time)
{
    private static readonly TimeSpan StillMeant = TimeSpan.FromDays(1);

    public async Task<PaymentDetails?> FindAsync(Actor actor, bool alsoMissed, CancellationToken ct)
    {
        var orderId = await orders.OpenPaymentAsync(actor, ct);
        if (orderId is null && alsoMissed)
        {
            orderId = await orders.MissedPaymentAsync(actor, time.GetUtcNow().UtcDateTime - StillMeant, ct);
        }

        return orderId is { } id ? await orders.PaymentAsync(actor, id, ct) : null;
    }

    public Task<PaymentDetails> GetAsync(Actor actor, long receiptId, CancellationToken ct) => orders.PaymentOfReceiptAsync(actor, receiptId, ct);
}
