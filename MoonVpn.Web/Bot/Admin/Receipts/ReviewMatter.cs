using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Evidence;

namespace MoonVpn.Web.Bot.Admin.Receipts;

/// <summary>A receipt with all that is laid beside it.</summary>
/// <param name="Order">What it is for; null when it belongs to none.</param>
/// <param name="Now">When it was read (UTC).</param>
internal sealed record ReviewMatter(ReceiptRow Receipt, OrderRow? Order, ReceiptEvidence Evidence, DateTime Now)
{
    public bool CanFulfil => Receipt.IsLate && Order is { Status: OrderStatus.Expired };

    /// <summary>It is over and does not stand approved, and nothing was made in its place.</summary>
    public bool CanOverride => Receipt is { IsDecidable: false, Status: not ReceiptStatus.Pending } and not { Status: ReceiptStatus.Approved, Reversal: null } && Evidence.OverriddenBy is null;

    public bool CanUndo => Now < Evidence.UndoUntil;
}

/// <summary>Reads receipts for their posts.</summary>
internal sealed class ReviewMatters(ReceiptQueries receipts, OrderQueries orders, ReceiptEvidenceQueries evidence, TimeProvider time)
{
    private static readonly Actor Self = Actor.System("bot");

    public async Task<ReviewMatter> GetAsync(long receiptId, CancellationToken ct)
    {
        var receipt = await receipts.GetAsync(Self, receiptId, ct);
        return new ReviewMatter(
            receipt,
            receipt.OrderId is { } orderId ? await orders.GetAsync(Self, orderId, ct) : null,
            await evidence.GetAsync(Self, receiptId, ct),
            time.GetUtcNow().UtcDateTime);
    }
}
