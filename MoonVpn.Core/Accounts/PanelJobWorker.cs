using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts;

/// <summary>Does the panel jobs: one at a time per panel, panels side by side. Unknown outcome: look first, then act.</summary>
public sealed class PanelJobWorker : PeriodicJob
{
    private static readonly Actor Self = Actor.System("panel-worker");
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private readonly UnitOfWork _unitOfWork;
    private readonly PanelJobRunner _runner;
    private readonly ConcurrentDictionary<long, SemaphoreSlim> _panels = new();

    public PanelJobWorker(UnitOfWork unitOfWork, PanelJobRunner runner, PanelJobSignal signal, JobClock<PanelJobWorker> clock)
        : base(TimeSpan.FromSeconds(5), clock)
    {
        (_unitOfWork, _runner) = (unitOfWork, runner);
        signal.Raised += Wake;
    }

    /// <summary>Takes every job that is due, until none is.</summary>
    public override async Task RunOnceAsync(CancellationToken ct)
    {
        while (await ClaimAsync(ct).ConfigureAwait(false) is { Count: > 0 } claimed)
        {
            await Task.WhenAll(claimed.GroupBy(job => job.PanelId).Select(panel => RunPanelAsync(panel.Key, panel, ct))).ConfigureAwait(false);
        }
    }

    private async Task RunPanelAsync(long panelId, IEnumerable<PanelJob> jobs, CancellationToken ct)
    {
        var gate = _panels.GetOrAdd(panelId, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            foreach (var job in jobs)
            {
                await _runner.RunAsync(job.Id, ct).ConfigureAwait(false);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    private Task<List<PanelJob>> ClaimAsync(CancellationToken ct) => _unitOfWork.RunAsync(
        Self,
        async work =>
        {
            var due = await work.Db.Set<PanelJob>()
                .Where(job => job.Status == PanelJobStatus.Planned && job.NextAt <= work.Now && (job.LockedUntil == null || job.LockedUntil < work.Now))
                .OrderBy(job => job.Id).Take(50).ToListAsync(work.Stopping).ConfigureAwait(false);
            // A slow panel must not take the lease of many jobs with it.
            var claimed = due.GroupBy(job => job.PanelId).SelectMany(panel => panel.Take(5)).ToList();
            claimed.ForEach(job => job.LockedUntil = work.Now + Lease);
            return claimed;
        },
        ct);
}
