using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts;

/// <summary>
/// Does the panel jobs: a number of accounts at a time per panel, each panel at its own pace; the panel's client lets one write through
/// at a time. Unknown outcome: look first, then act.
/// </summary>
public sealed class PanelJobWorker : PeriodicJob
{
    private static readonly Actor Self = Actor.System("panel-worker");
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>Of one panel; those of the same moment share the panel's answers.</summary>
    private const int JobsAtOnce = 128;

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
            await RunJobsAsync(panelId, ct).ConfigureAwait(false);
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

    private async Task RunJobsAsync(long panelId, CancellationToken ct)
    {
        var running = new List<(long AccountId, Task Job)>();
        while (true)
        {
            var jobs = await ClaimAsync(panelId, JobsAtOnce - running.Count, [.. running.Select(run => run.AccountId)], ct).ConfigureAwait(false);
            running.AddRange(jobs.Select(job => (job.ClientAccountId, _runner.RunAsync(job.Id, ct))));
            if (running.Count == 0)
            {
                return;
            }

            await Task.WhenAny(running.Select(run => run.Job)).ConfigureAwait(false);
            var ended = running.Where(run => run.Job.IsCompleted).ToList();
            running.RemoveAll(ended.Contains);
            await Task.WhenAll(ended.Select(run => run.Job)).ConfigureAwait(false);
        }
    }

    private static IQueryable<PanelJob> Due(MoonVpnDbContext db, DateTime now) => db.Set<PanelJob>()
        .Where(job => job.Status == PanelJobStatus.Planned && job.NextAt <= now && (job.LockedUntil == null || job.LockedUntil < now));

    /// <param name="busy">Accounts that are being worked on: a job that takes the place of one under way waits until that one has let go of the panel.</param>
    private Task<List<PanelJob>> ClaimAsync(long panelId, int most, IReadOnlyList<long> busy, CancellationToken ct) => _unitOfWork.RunAsync(
        Self,
        async work =>
        {
            var jobs = await Due(work.Db, work.Now).Where(job => job.PanelId == panelId && !busy.Contains(job.ClientAccountId))
                .OrderBy(job => job.Id).Take(most).ToListAsync(work.Stopping).ConfigureAwait(false);
            jobs.ForEach(job => job.LockedUntil = work.Now + Lease);
            return jobs;
        },
        ct);
}
