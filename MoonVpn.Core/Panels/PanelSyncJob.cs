using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>Syncs every active panel when its time has come, at most four at once; one that refused our login waits until the operator tries it.</summary>
public sealed class PanelSyncJob(UnitOfWork unitOfWork, PanelSync sync, JobClock<PanelSyncJob> clock, ILogger<PanelSyncJob> logger)
    : PeriodicJob(TimeSpan.FromSeconds(10), clock)
{
    private const int AtOnce = 4;

    /// <summary>All of them, due or not.</summary>
    public override async Task RunOnceAsync(CancellationToken ct) => await SyncAsync(await PanelsAsync(panels => panels, ct).ConfigureAwait(false), ct).ConfigureAwait(false);

    /// <summary>Those whose time has come.</summary>
    internal async Task RunDueAsync(CancellationToken ct)
    {
        var now = clock.Time.GetUtcNow().UtcDateTime;
        // Unwell without a failed check: it is new, or a job met with trouble there.
        var due = await PanelsAsync(
            panels => panels.Where(panel => panel.NextCheckAt == null || panel.NextCheckAt <= now || (panel.Health == PanelHealth.Degraded && panel.FailedChecks == 0)),
            ct).ConfigureAwait(false);
        await SyncAsync(due, ct).ConfigureAwait(false);
    }

    protected override Task RoundAsync(CancellationToken ct) => RunDueAsync(ct);

    private Task<List<long>> PanelsAsync(Func<IQueryable<Panel>, IQueryable<Panel>> select, CancellationToken ct) => unitOfWork.ReadAsync(
        db => select(db.Set<Panel>().Where(panel => panel.Status == PanelStatus.Active && panel.Health != PanelHealth.AuthFailed))
            .OrderBy(panel => panel.NextCheckAt).Select(panel => panel.Id).ToListAsync(ct),
        ct);

    private Task SyncAsync(List<long> panels, CancellationToken ct) =>
        Parallel.ForEachAsync(panels, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, SyncAsync);

    private async ValueTask SyncAsync(long panelId, CancellationToken ct)
    {
        try
        {
            if (await sync.SyncIfIdleAsync(panelId, ct).ConfigureAwait(false) is { } failure)
            {
                logger.LogWarning("Panel {PanelId}: {Failure}: {Message}", panelId, failure.Failure, failure.Message);
            }
        }
#pragma warning disable CA1031 // Whatever one panel throws, the others are synced.
        catch (Exception unexpected) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogError(unexpected, "Panel {PanelId} could not be synced", panelId);
        }
    }
}
