using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;

namespace MoonVpn.Core.Orders;

/// <summary>Calls an order off, within the caller's unit of work.</summary>
public sealed class OrderCancellation(OrderSettlement settlement, ReceiptDesk receipts, OrderUndo undo, OrderDelivery delivery)
{
    /// <summary>It waits for money.</summary>
    /// <exception cref="RefusedException">A receipt was sent and is being looked at, or it waits no longer.</exception>
    internal async Task CloseAsync(Work work, Order order)
    {
        var receipt = await work.Db.Set<Receipt>().FirstOrDefaultAsync(receipt => receipt.OrderId == order.Id && receipt.Status == ReceiptStatus.Pending, work.Stopping).ConfigureAwait(false);
        if (receipt is { IsSubmitted: true })
        {
            throw new RefusedException(Refusal.ReceiptUnderReview);
        }

        await settlement.CloseAsync(work, order, OrderCloseReason.Cancelled).ConfigureAwait(false);
        if (receipt is not null)
        {
            await receipts.ExpireAsync(work, receipt).ConfigureAwait(false);
        }
    }

    /// <summary>It is paid and waits for a panel: nothing is made, and the money goes back to the wallet.</summary>
    /// <exception cref="RefusedException">The panel is being called at this moment, or a move is under way: that ends first.</exception>
    internal async Task CallOffAsync(Work work, Order order)
    {
        var account = await work.Db.Set<ClientAccount>().FindAsync([order.ClientAccountId], work.Stopping).ConfigureAwait(false);
        var job = account is null ? null : await AccountDesk.OpenJobAsync(work, account).ConfigureAwait(false);
        var isForIt = order.Kind switch
        {
            OrderKind.Purchase or OrderKind.Trial => job is { Kind: PanelJobKind.Create },
            OrderKind.LocationChange => false,
            _ => job is { Before: not null },
        };
        if (!isForIt || job!.LockedUntil > work.Now)
        {
            throw new RefusedException(Refusal.AccountBusy);
        }

        var reason = $"cancelled by {work.Actor.Name}";
        await undo.TakeBackAsync(work, order, reason).ConfigureAwait(false);
        await delivery.FailAsync(work, order, reason).ConfigureAwait(false);
    }
}
