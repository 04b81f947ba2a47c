using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Accounts;

/// <summary>Takes from an account what an order gave it, when the money for it turned out not to be there.</summary>
public sealed class AccountTakeBack(AccountDesk desk)
{
    /// <summary>
    /// What is still on its way is called off: an account that is being made is not made, a change goes back to what was before. So does a
    /// delivered change that only added, if nothing else was changed since. Else the account is switched off; a person may switch it on again.
    /// </summary>
    internal async Task RunAsync(Work work, ClientAccount account, OrderedChange change, string reason)
    {
        if (await CancelQueuedAsync(work, change.OrderId).ConfigureAwait(false))
        {
            return;
        }

        // What is on its way when the order was completed, another order has paid for.
        switch (change.IsDelivered ? null : await AccountDesk.OpenJobAsync(work, account).ConfigureAwait(false))
        {
            case { Kind: PanelJobKind.Create } making:
                making.Close(PanelJobStatus.Dead, work.Now);
                (account.Status, account.IsEnabled) = (AccountStatus.Failed, false);
                await work.SaveAsync().ConfigureAwait(false);
                await CleanUpAsync(work, account).ConfigureAwait(false);
                break;
            case { Before: { } before } changing:
                changing.Close(PanelJobStatus.Dead, work.Now);
                await GoBackAsync(work, account, before).ConfigureAwait(false);
                break;
            case null when await AddedToAsync(work, account, change).ConfigureAwait(false) is { } before:
                await GoBackAsync(work, account, before).ConfigureAwait(false);
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

    /// <returns>What the account was before, if that and what was added make what it is now.</returns>
    private static async Task<string?> AddedToAsync(Work work, ClientAccount account, OrderedChange change)
    {
        var before = await work.Db.Set<PanelJob>()
            .Where(job => job.ClientAccountId == account.Id && job.CreatedAt == change.PaidAt && job.Before != null)
            .Select(job => job.Before).FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false);
        if (before is null)
        {
            return null;
        }

        var sum = new ClientAccount();
        AccountSnapshot.Restore(sum, before);
        AccountChanges.Extend(sum, change.Days, change.Bytes, change.PaidAt);
        return Terms(sum) == Terms(account) ? before : null;

        static (long, bool, bool, int, DateTime?) Terms(ClientAccount account) =>
            (account.TrafficLimit, account.IsUnlimited, account.ResetPending, account.DurationDays, account.ExpiresAt);
    }

    private async Task GoBackAsync(Work work, ClientAccount account, string before)
    {
        AccountSnapshot.Restore(account, before);
        await work.SaveAsync().ConfigureAwait(false);
        if (!await desk.PushAsync(work, account, PanelJobReason.Repair).ConfigureAwait(false))
        {
            await CleanUpAsync(work, account).ConfigureAwait(false);
        }
    }

    /// <summary>A late answer may still have made it: what is ours there must go.</summary>
    private Task<bool> CleanUpAsync(Work work, ClientAccount account) => desk.RemoveAsync(work, account, PanelJobReason.Cleanup);

    private async Task SwitchOffAsync(Work work, ClientAccount account, string reason)
    {
        if (account.Status is AccountStatus.Active or AccountStatus.Expired)
        {
            (account.Status, account.IsEnabled, account.DisabledReason) = (AccountStatus.Disabled, false, reason);
            await desk.PushAsync(work, account, PanelJobReason.Disable).ConfigureAwait(false);
        }
    }
}

/// <summary>What an order did to an account, or is about to do.</summary>
/// <param name="IsDelivered">Its panel has it.</param>
/// <param name="PaidAt">When its job was written, too (UTC).</param>
/// <param name="Days">0: none.</param>
/// <param name="Bytes">0: none.</param>
internal sealed record OrderedChange(long OrderId, bool IsDelivered, DateTime PaidAt, int Days, long Bytes);
