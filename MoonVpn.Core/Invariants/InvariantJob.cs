using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Invariants;

/// <summary>Checks every night at four, Tehran time; a shop that was off then does it when it is back.</summary>
public sealed class InvariantJob(InvariantService invariants, UnitOfWork unitOfWork, Backlog backlog, JobClock<InvariantJob> clock) : PeriodicJob(TimeSpan.FromMinutes(10), clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(4);

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        var now = clock.Time.GetUtcNow().UtcDateTime;
        var today = TehranTime.DayStart(now) + Hour;
        var due = now >= today ? today : today.AddDays(-1);
        if (!await unitOfWork.ReadAsync(db => db.Set<InvariantRun>().AnyAsync(run => run.StartedAt >= due, ct), ct).ConfigureAwait(false))
        {
            await invariants.RunAsync(Actor.System("invariants"), ct).ConfigureAwait(false);
        }
    }

    protected override Task WaitForFirstAsync(CancellationToken ct) => backlog.WaitAsync(clock.Time, ct);
}
