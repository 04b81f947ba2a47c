using Microsoft.Extensions.Logging;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>Writes the remembered calls down, some at a time.</summary>
public sealed class PanelCallWriter(UnitOfWork unitOfWork, PanelCallLog log, JobClock<PanelCallWriter> clock) : PeriodicJob(TimeSpan.FromSeconds(5), clock)
{
    private const int AtOnce = 500;

    private long _told;

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        while (log.Take(AtOnce) is { Count: > 0 } entries)
        {
            await unitOfWork.RunAsync(
                Actor.System("panel-calls"),
                work =>
                {
                    work.Db.AddRange(entries);
                    return Task.CompletedTask;
                },
                ct).ConfigureAwait(false);
        }

        if (log.Dropped is var dropped && dropped > _told)
        {
            clock.Logger.LogWarning("{Count} panel calls were not written down: there were too many at once", dropped - _told);
            _told = dropped;
        }
    }

    /// <summary>What was remembered to the last is not lost with a stop.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await RunOnceAsync(cancellationToken).ConfigureAwait(false);
    }
}
