using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;

namespace MoonVpn.Core.Orders;

/// <summary>Tries an order again, within the caller's unit of work.</summary>
public sealed class OrderRetry(OrderDesk desk, OrderSettlement settlement, Wallet wallet, AccountDesk accounts)
{
    /// <summary>The panel is called now, not when its pause is over.</summary>
    internal async Task<long> HurryAsync(Work work, Order order)
    {
        var job = await work.Db.Set<PanelJob>()
            .FirstOrDefaultAsync(job => job.ClientAccountId == order.ClientAccountId && job.Status == PanelJobStatus.Planned, work.Stopping).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.OrderNotRetryable);
        await accounts.RetryAsync(work, job.Id).ConfigureAwait(false);
        work.Audit("order.hurry", "order", order.Id, new { order.TrackingCode });
        return order.Id;
    }

    /// <summary>A failed order stays what it is; a new one takes its place.</summary>
    internal async Task<long> AgainAsync(Work work, Order failed)
    {
        if (await work.Db.Set<Order>().FirstOrDefaultAsync(order => order.RetryOfId == failed.Id, work.Stopping).ConfigureAwait(false) is { } tried)
        {
            return tried.Id;
        }

        if (failed.Kind is OrderKind.Trial or OrderKind.TopUp)
        {
            throw new RefusedException(Refusal.OrderNotRetryable);
        }

        if (failed.FinalAmount - await wallet.AvailableAsync(work, failed.UserId).ConfigureAwait(false) is > 0 and var missing)
        {
            throw new RefusedException(Refusal.NotEnoughBalance, missing);
        }

        var order = await desk.AddAsync(work, failed.UserId, OrderGoods.Of(failed), $"retry:{failed.Id}", receiptRequired: false).ConfigureAwait(false);
        await settlement.PayAsync(work, order).ConfigureAwait(false);
        work.Audit("order.retry", "order", order.Id, new { order.TrackingCode, of = failed.TrackingCode, order.FinalAmount });
        return order.Id;
    }
}
