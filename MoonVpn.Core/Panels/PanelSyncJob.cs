using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>Syncs every active panel; one that refused our login waits until the operator tries it.</summary>
public sealed class PanelSyncJob(UnitOfWork unitOfWork, PanelSync sync, JobClock<PanelSyncJob> clock, ILogger<PanelSyncJob> logger)
    : PeriodicJob(TimeSpan.FromMinutes(5), clock)
{
    public override async Task RunOnceAsync(CancellationToken ct)
    {
        var panels = await unitOfWork.ReadAsync(
            db => db.Set<Panel>().Where(panel => panel.Status == PanelStatus.Active && panel.Health != PanelHealth.AuthFailed).Select(panel => panel.Id).ToListAsync(ct),
            ct).ConfigureAwait(false);
        await Parallel.ForEachAsync(panels, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct }, SyncAsync).ConfigureAwait(false);
    }

    private async ValueTask SyncAsync(long panelId, CancellationToken ct)
    {
        try
        {
            if (await sync.SyncAsync(panelId, ct).ConfigureAwait(false) is { } failure)
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
