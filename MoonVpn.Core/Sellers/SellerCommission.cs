using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;

namespace MoonVpn.Core.Sellers;

/// <summary>
/// A completed sale earns its seller what it cost above wholesale, however it was paid; a refund takes it back in proportion. A frozen wallet stops
/// no customer: what is earned waits until it is opened.
/// </summary>
public sealed class SellerCommission(Wallet wallet, Outbox outbox) : IOrderFollower
{
    public async Task CompletedAsync(Work work, Order order)
    {
        if (order is { ResellerId: { } seller, WholesaleAmount: { } wholesale } && order.FinalAmount > wholesale
            && await Wallet.IsOpenAsync(work, seller).ConfigureAwait(false))
        {
            await wallet.PostAsync(work, new LedgerEntry(
                seller, TransactionType.Commission, new Toman(order.FinalAmount - wholesale), $"order:{order.Id}:commission", order.Id)).ConfigureAwait(false);
        }
    }

    /// <summary>The seller's wallet was opened again: what was delivered meanwhile is booked, less what was refunded since.</summary>
    internal async Task BookWaitingAsync(Work work, long sellerId)
    {
        await work.SaveAsync().ConfigureAwait(false);
        var rows = work.Db.Set<Transaction>();
        var waiting = await work.Db.Set<Order>()
            .Where(order => order.ResellerId == sellerId && order.Status == OrderStatus.Completed && order.FinalAmount > order.WholesaleAmount
                && !rows.Any(row => row.RelatedOrderId == order.Id && row.Type == TransactionType.Commission))
            .OrderBy(order => order.Id).ToListAsync(work.Stopping).ConfigureAwait(false);
        foreach (var order in waiting)
        {
            await CompletedAsync(work, order).ConfigureAwait(false);
            var refunded = await rows.Where(row => row.RelatedOrderId == order.Id && row.Type == TransactionType.Refund && row.Status == TransactionStatus.Completed)
                .SumAsync(row => row.Amount, work.Stopping).ConfigureAwait(false);
            if (refunded > 0)
            {
                await RefundedAsync(work, order, refunded).ConfigureAwait(false);
            }
        }
    }

    public async Task RefundedAsync(Work work, Order order, long refunded)
    {
        var (earned, back) = ($"order:{order.Id}:commission", $"order:{order.Id}:commission-back:");
        if (await work.Db.Set<Transaction>().AsNoTracking().FirstOrDefaultAsync(row => row.OperationKey == earned, work.Stopping).ConfigureAwait(false) is not { } commission)
        {
            return;
        }

        var returned = await work.Db.Set<Transaction>().Where(row => row.OperationKey.StartsWith(back)).Select(row => row.Amount).ToListAsync(work.Stopping).ConfigureAwait(false);
        var due = Math.Min(commission.Amount + returned.Sum(), new Toman(commission.Amount).Share(new Toman(refunded), new Toman(order.FinalAmount)).Amount);
        // A wallet is never below zero, and a frozen one is not touched: what cannot be taken now is the operator's to ask for.
        var taken = await Wallet.IsOpenAsync(work, commission.UserId).ConfigureAwait(false)
            ? Math.Min(due, await wallet.AvailableAsync(work, commission.UserId).ConfigureAwait(false))
            : 0;
        if (taken > 0)
        {
            await wallet.PostAsync(work, new LedgerEntry(
                commission.UserId, TransactionType.Settlement, new Toman(-taken), $"{back}{returned.Count + 1}", order.Id)).ConfigureAwait(false);
        }

        if (taken < due)
        {
            await outbox.AlertAsync(work, $"commission-short:{order.Id}:{returned.Count}", $"{order.TrackingCode}: {Toman.Format(due - taken)}").ConfigureAwait(false);
        }
    }
}
