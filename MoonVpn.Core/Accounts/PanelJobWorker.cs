using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts;

/// <summary>Does the panel jobs: one at a time per panel, each panel at its own pace. Unknown outcome: look first, then act.</summary>
public sealed class PanelJobWorker : PeriodicJob
{
    private static readonly Actor Self = Actor.System("panel-worker");
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private readonly UnitOfWork _unitOfWork;
    private readonly PanelJobRunner _runner;
    private readonly JobClock _clock;
    private readonly ConcurrentDictionary<long, Lazy<Task>> _busy = new();

    public PanelJobWorker(UnitOfWork unitOfWork, PanelJobRunner runner, PanelJobSignal signal, JobClock<PanelJobWorker> clock)
        : base(TimeSpan.FromSeconds(5), clock)
    {
        (_unitOfWork, _runner, _clock) = (unitOfWork, runner, clock);
        signal.Raised += Wake;
    }

    /// <summary>Takes every job that is due, until none is.</summary>
    public override async Task RunOnceAsync(CancellationToken ct)
    {
        while (await StartDueAsync(ct).ConfigureAwait(false) is { Count: > 0 } panels)
        {
            await Task.WhenAll(panels).ConfigureAwait(false);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await Task.WhenAll(_busy.Values.Select(panel => panel.Value)).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A slow panel is left to itself: the next round starts the others.</summary>
    protected override Task RoundAsync(CancellationToken ct) => StartDueAsync(ct);

    /// <returns>The panels that have something to do, whoever started them.</returns>
    private async Task<IReadOnlyList<Task>> StartDueAsync(CancellationToken ct)
    {
        var panels = await _unitOfWork.ReadAsync(
            db => Due(db, _clock.Time.GetUtcNow().UtcDateTime).Select(job => job.PanelId).Distinct().ToListAsync(ct), ct).ConfigureAwait(false);
        return [.. panels.Select(panelId => _busy.GetOrAdd(panelId, _ => new Lazy<Task>(() => RunPanelAsync(panelId, ct))).Value)];
    }

    private async Task RunPanelAsync(long panelId, CancellationToken ct)
    {
        // Whoever starts it does not wait for its first step either.
        await Task.Yield();
        var isDone = false;
        try
        {
            while (await ClaimAsync(panelId, ct).ConfigureAwait(false) is { } jobId)
            {
                await _runner.RunAsync(jobId, ct).ConfigureAwait(false);
            }

            isDone = true;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Stopping; the job is found again at the next start.
        }
#pragma warning disable CA1031 // What came of a job could not be written down: its lease runs out, then it is taken again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _clock.Logger.LogError(failure, "The jobs of panel {PanelId} were interrupted", panelId);
        }
        finally
        {
            _busy.TryRemove(panelId, out _);
        }

        if (isDone)
        {
            // A job that came after the last look found the panel busy.
            Wake();
        }
    }

    private static IQueryable<PanelJob> Due(MoonVpnDbContext db, DateTime now) => db.Set<PanelJob>()
        .Where(job => job.Status == PanelJobStatus.Planned && job.NextAt <= now && (job.LockedUntil == null || job.LockedUntil < now));

    /// <returns>Null when nothing of this panel is due.</returns>
    private Task<long?> ClaimAsync(long panelId, CancellationToken ct) => _unitOfWork.RunAsync(
        Self,
        async work =>
        {
            var job = await Due(work.Db, work.Now).Where(job => job.PanelId == panelId).OrderBy(job => job.Id).FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false);
            job?.LockedUntil = work.Now + Lease;
            return job?.Id;
        },
        ct);
}
