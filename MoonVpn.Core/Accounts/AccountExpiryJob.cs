using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Accounts;

/// <summary>Ends accounts whose time is over, and puts away long ended ones: off their panels, until somebody renews them.</summary>
public sealed class AccountExpiryJob(UnitOfWork unitOfWork, AccountEndings endings, AccountDesk desk, SettingsStore settings, JobClock<AccountExpiryJob> clock)
    : PeriodicJob(TimeSpan.FromMinutes(1), clock)
{
    public override async Task RunOnceAsync(CancellationToken ct)
    {
        await unitOfWork.RunAsync(Actor.System("account-expiry"), EndAsync, ct).ConfigureAwait(false);
        await unitOfWork.RunAsync(Actor.System("account-expiry"), RemoveAsync, ct).ConfigureAwait(false);
    }

    private async Task EndAsync(Work work)
    {
        var over = await work.Db.Set<ClientAccount>().Where(account => account.Status == AccountStatus.Active && account.ExpiresAt <= work.Now)
            .OrderBy(account => account.Id).Take(500).ToListAsync(work.Stopping).ConfigureAwait(false);
        foreach (var account in over)
        {
            await endings.EndIfOverAsync(work, account).ConfigureAwait(false);
        }
    }

    private async Task RemoveAsync(Work work)
    {
        var before = work.Now.AddDays(-settings.Get(ShopSettings.KeepExpiredDays));
        var old = await work.Db.Set<ClientAccount>()
            .Where(account => account.Status == AccountStatus.Expired && account.EndedAt < before
                && !work.Db.Set<PanelJob>().Any(job => job.ClientAccountId == account.Id && job.Status == PanelJobStatus.Planned && job.Before != null))
            .OrderBy(account => account.Id).Take(200).ToListAsync(work.Stopping).ConfigureAwait(false);
        foreach (var account in old)
        {
            await desk.RemoveAsync(work, account, PanelJobReason.Ended).ConfigureAwait(false);
            account.Status = AccountStatus.Deleted;
            work.Audit("account.put_away", "client_account", account.Id, new { account.EmailName, account.EndedAt });
        }
    }
}
