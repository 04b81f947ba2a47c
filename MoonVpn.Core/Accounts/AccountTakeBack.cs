using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Accounts;

/// <summary>Takes from an account what an order gave it, when the money for it turned out not to be there.</summary>
public sealed class AccountTakeBack(AccountDesk desk)
{
    /// <summary>
    /// What is still on its way is called off: an account that is being made is not made, a change goes back to what was before. What was
    /// delivered cannot be told from what was there, so the account is switched off; a person may switch it on again.
    /// </summary>
    internal async Task RunAsync(Work work, ClientAccount account, long orderId, string reason)
    {
        if (await CancelQueuedAsync(work, orderId).ConfigureAwait(false))
        {
            return;
        }

        switch (await AccountDesk.OpenJobAsync(work, account).ConfigureAwait(false))
        {
            case { Kind: PanelJobKind.Create } making:
                making.Close(PanelJobStatus.Dead, work.Now);
                (account.Status, account.IsEnabled) = (AccountStatus.Failed, false);
                await work.SaveAsync().ConfigureAwait(false);
                // A late answer may still have made it: what is ours there must go.
                await desk.RemoveAsync(work, account, PanelJobReason.Cleanup).ConfigureAwait(false);
                break;
            case { Before: { } before } changing:
                changing.Close(PanelJobStatus.Dead, work.Now);
                AccountSnapshot.Restore(account, before);
                await work.SaveAsync().ConfigureAwait(false);
                await desk.PushAsync(work, account, PanelJobReason.Repair).ConfigureAwait(false);
                break;
            default:
                await SwitchOffAsync(work, account, reason).ConfigureAwait(false);
                break;
        }
    }

    /// <returns>False: the order has no period that still waits.</returns>
    private static async Task<bool> CancelQueuedAsync(Work work, long orderId) => await work.Db.Set<AccountPeriod>()
        .Where(period => period.OrderId == orderId && period.Status == AccountPeriodStatus.Queued)
        .ExecuteUpdateAsync(update => update.SetProperty(period => period.Status, AccountPeriodStatus.Cancelled), work.Stopping).ConfigureAwait(false) > 0;

    private async Task SwitchOffAsync(Work work, ClientAccount account, string reason)
    {
        if (account.Status is AccountStatus.Active or AccountStatus.Expired)
        {
            (account.Status, account.IsEnabled, account.DisabledReason) = (AccountStatus.Disabled, false, reason);
            await desk.PushAsync(work, account, PanelJobReason.Disable).ConfigureAwait(false);
        }
    }
}
