using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Orders.AutoRenewals;

/// <summary>Renews from the wallet what is about to end or used up, for those who wished it; tries three times, hours apart.</summary>
public sealed class AutoRenewalJob(UnitOfWork unitOfWork, AutoRenewer renewer, SettingsStore settings, JobClock<AutoRenewalJob> clock) : PeriodicJob(TimeSpan.FromMinutes(2), clock)
{
    private const int MostPerRound = 500;

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        var before = TimeSpan.FromHours(settings.Get(LifecycleSettings.AutoRenewHours));
        var now = clock.Time.GetUtcNow().UtcDateTime;
        var due = await unitOfWork.ReadAsync(db => Due(db, now, before).OrderBy(account => account.Id).Take(MostPerRound).Select(account => account.Id).ToListAsync(ct), ct).ConfigureAwait(false);
        foreach (var accountId in due)
        {
            await RenewAsync(accountId, before, ct).ConfigureAwait(false);
        }
    }

    /// <summary>One account must not keep the others from being renewed.</summary>
    private async Task RenewAsync(long accountId, TimeSpan before, CancellationToken ct)
    {
        try
        {
            await renewer.RenewAsync(accountId, work => Due(work.Db, work.Now, before), before, ct).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever one account throws, the others have their turn.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            clock.Logger.LogError(failure, "Account {AccountId} could not renew itself", accountId);
        }
    }

    private static IQueryable<ClientAccount> Due(MoonVpnDbContext db, DateTime now, TimeSpan before)
    {
        var soon = now + before;
        return db.Set<ClientAccount>()
            .Where(account => account.AutoRenew && account.AutoRenewAttempts < AutoRenewer.MostTries && (account.AutoRenewNextAt == null || account.AutoRenewNextAt <= now)
                && ((account.Status == AccountStatus.Active && account.IsEnabled
                        && (account.ExpiresAt <= soon || (!account.IsUnlimited && !account.ResetPending && account.TrafficUsed >= account.TrafficLimit)))
                    || account.Status == AccountStatus.Expired))
            .Where(account => db.Set<User>().Any(user => user.Id == account.UserId && user.Status == UserStatus.Active && user.WalletFrozenAt == null))
            .Where(account => !db.Set<AccountPeriod>().Any(period => period.ClientAccountId == account.Id && period.Status == AccountPeriodStatus.Queued));
    }
}
