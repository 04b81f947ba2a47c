using MoonVpn.Core.Data;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Accounts;

/// <summary>Ends an account whose days or traffic are over, and tells its customer once; or begins the period that was paid ahead.</summary>
public sealed class AccountEndings(AccountPeriods periods, AccountDesk desk, Outbox outbox)
{
    /// <summary>A panel switches off by itself what is used up or out of time; whether it did is looked at a little later.</summary>
    private static readonly TimeSpan PanelsOwnTurn = TimeSpan.FromMinutes(1);

    internal async Task EndIfOverAsync(Work work, ClientAccount account)
    {
        // One that is switched off while active is on its way to another place, and ends there.
        if (account is not { Status: AccountStatus.Active, IsEnabled: true } || !account.IsOverAt(work.Now)
            || await periods.BeginNextAsync(work, account).ConfigureAwait(false))
        {
            return;
        }

        account.End(work.Now);
        await desk.PushAsync(work, account, PanelJobReason.Ended, after: PanelsOwnTurn).ConfigureAwait(false);
        await outbox.ToUserAsync(work, account.UserId, NotificationType.AccountExpired, account.Id, $"{work.Now:yyyyMMddHHmm}").ConfigureAwait(false);
    }
}
