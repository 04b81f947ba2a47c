using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts;

/// <summary>Throws away what accounts used on days long past.</summary>
public sealed class UsagePruneJob(UnitOfWork unitOfWork, JobClock<UsagePruneJob> clock) : PeriodicJob(TimeSpan.FromHours(1), clock)
{
    private const int KeepDays = 60;

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        // Day by day: a day has a row for each account that was used.
        var first = DateOnly.FromDateTime(TehranTime.ToTehran(clock.Time.GetUtcNow().UtcDateTime)).AddDays(-KeepDays);
        while (await OldestAsync(first, ct).ConfigureAwait(false) is { } day)
        {
            await unitOfWork.RunAsync(
                Actor.System("usage-prune"),
                work => work.Db.Set<AccountUsageDay>().Where(usage => usage.Day == day).OrderBy(usage => usage.ClientAccountId).Take(2_000).ExecuteDeleteAsync(work.Stopping),
                ct).ConfigureAwait(false);
        }
    }

    private Task<DateOnly?> OldestAsync(DateOnly before, CancellationToken ct) => unitOfWork.ReadAsync(
        db => db.Set<AccountUsageDay>().Where(usage => usage.Day < before).MinAsync(usage => (DateOnly?)usage.Day, ct), ct);
}
