using MoonVpn.Core.Data;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Accounts;

/// <summary>Ends an account whose days or traffic are over, and tells its customer once.</summary>
public sealed class AccountEndings(Outbox outbox)
{
    internal async Task EndIfOverAsync(Work work, ClientAccount account)
    {
        if (account.Status == AccountStatus.Active && account.IsOverAt(work.Now))
        {
            account.End(work.Now);
            await outbox.ToUserAsync(work, account.UserId, NotificationType.AccountExpired, account.Id, $"{work.Now:yyyyMMddHHmm}").ConfigureAwait(false);
        }
    }
}
