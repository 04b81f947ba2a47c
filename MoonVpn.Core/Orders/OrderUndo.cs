using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Data;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments;

namespace MoonVpn.Core.Orders;

/// <summary>Takes back what an approval paid for: the purchase is reversed, the order fails, its account is switched off.</summary>
public sealed class OrderUndo(Wallet wallet, AccountDesk accounts, IEnumerable<IOrderFollower> followers)
{
    /// <summary>An order that is not paid by it (any more) keeps what it is; the money alone goes.</summary>
    internal async Task RunAsync(Work work, Receipt receipt, string reason)
    {
        var order = receipt.OrderId is { } id ? await work.Db.Set<Order>().FindAsync([id], work.Stopping).ConfigureAwait(false) : null;
        if (order is not { Status: OrderStatus.Paid or OrderStatus.Completed })
        {
            return;
        }

        var wasCompleted = order.Status == OrderStatus.Completed;
        var key = $"order:{order.Id}:purchase";
        if (await work.Db.Set<Transaction>().FirstOrDefaultAsync(row => row.OperationKey == key, work.Stopping).ConfigureAwait(false) is { } purchase)
        {
            await wallet.ReverseAsync(work, purchase, reason).ConfigureAwait(false);
        }

        order.Undo(reason, work.Now);
        await DiscountDesk.GiveBackAsync(work, order).ConfigureAwait(false);
        await SwitchOffAsync(work, order).ConfigureAwait(false);
        if (wasCompleted)
        {
            foreach (var follower in followers)
            {
                await follower.RefundedAsync(work, order, order.FinalAmount).ConfigureAwait(false);
            }
        }
    }

    private async Task SwitchOffAsync(Work work, Order order)
    {
        if (await work.Db.Set<ClientAccount>().FindAsync([order.ClientAccountId], work.Stopping).ConfigureAwait(false) is { } account)
        {
            account.IsEnabled = false;
            account.Status = AccountStatus.Disabled;
            await accounts.PushAsync(work, account, PanelJobReason.Disable).ConfigureAwait(false);
        }
    }
}
