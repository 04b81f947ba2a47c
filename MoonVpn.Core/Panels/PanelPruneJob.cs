using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Panels;

/// <summary>Throws away old statistics and calls, a few at a time: who pays waits for no broom.</summary>
public sealed class PanelPruneJob(UnitOfWork unitOfWork, SettingsStore settings, JobClock<PanelPruneJob> clock) : PeriodicJob(TimeSpan.FromHours(1), clock)
{
    private const int AtOnce = 1_000;

    /// <summary>What syncs asked in vain is worth keeping; what they asked with success is not, for long.</summary>
    private static readonly TimeSpan KeepRoutine = TimeSpan.FromDays(1);

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        var now = clock.Time.GetUtcNow().UtcDateTime;
        var (stats, calls, routine) = (now.AddDays(-settings.Get(ShopSettings.KeepStatsDays)), now.AddDays(-settings.Get(ShopSettings.KeepCallsDays)), now - KeepRoutine);
        await SweepAsync(db => db.Set<PanelStats>().Where(row => row.At < stats).OrderBy(row => row.At), ct).ConfigureAwait(false);
        await SweepAsync(db => db.Set<PanelCallEntry>().Where(row => row.At < calls).OrderBy(row => row.At), ct).ConfigureAwait(false);
        await SweepAsync(db => db.Set<PanelCallEntry>().Where(row => row.At < routine && row.ClientAccountId == null && row.Error == null).OrderBy(row => row.At), ct).ConfigureAwait(false);
    }

    private async Task SweepAsync<T>(Func<MoonVpnDbContext, IQueryable<T>> old, CancellationToken ct)
        where T : class
    {
        while (await unitOfWork.RunAsync(Actor.System("panel-prune"), work => old(work.Db).Take(AtOnce).ExecuteDeleteAsync(work.Stopping), ct).ConfigureAwait(false) == AtOnce)
        {
        }
    }
}
