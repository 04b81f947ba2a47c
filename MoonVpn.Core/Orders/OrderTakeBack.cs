using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Orders;

/// <summary>Takes from an account what a paid order gave it, wherever the account is by now.</summary>
public sealed class OrderTakeBack(AccountTakeBack accounts)
{
    /// <exception cref="RefusedException">The account is on its way to another place: it can be switched off when it is there.</exception>
    internal async Task RunAsync(Work work, Order order, string reason)
    {
        var account = await work.Db.Set<ClientAccount>().FindAsync([order.ClientAccountId], work.Stopping).ConfigureAwait(false);
        while (account is { Status: AccountStatus.Switched } && await TransferDesk.NextAsync(work, account).ConfigureAwait(false) is { } next)
        {
            account = next;
        }

        if (account is null)
        {
            return;
        }

        if (await TransferDesk.IsMovingAsync(work.Db, account.Id, work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.AccountBusy);
        }

        var change = new OrderedChange(order.Id, order.Status == OrderStatus.Completed, order.PaidAt!.Value, order.DurationDays, order.TrafficBytes);
        await accounts.RunAsync(work, account, change, reason).ConfigureAwait(false);
    }
}
