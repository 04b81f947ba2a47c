using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts.Subscriptions;

/// <summary>
/// Remembers when each link was read and by what, and writes it down once a minute. The reader never waits for it, and
/// what cannot be written is forgotten: it is nice to know, no more.
/// </summary>
public sealed class SubscriptionReadJob(UnitOfWork unitOfWork, JobClock<SubscriptionReadJob> clock) : PeriodicJob(TimeSpan.FromMinutes(1), clock)
{
    private const int MostAtOnce = 500;
    private const int LongestAgent = 128;

    private static readonly Actor Self = Actor.System("subscription-reads");

    private ConcurrentDictionary<long, (DateTime At, string Agent)> _reads = new();

    /// <param name="agent">As the app names itself; anything may stand in it.</param>
    public void Note(long tokenId, string agent) => _reads[tokenId] = (clock.Time.GetUtcNow().UtcDateTime, PersianText.Clean(agent, LongestAgent));

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        foreach (var reads in Interlocked.Exchange(ref _reads, new()).Chunk(MostAtOnce))
        {
            await unitOfWork.RunAsync(Self, work => WriteAsync(work, reads.ToDictionary()), ct).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(Work work, Dictionary<long, (DateTime At, string Agent)> reads)
    {
        foreach (var token in await work.Db.Set<SubscriptionToken>().Where(token => reads.Keys.Contains(token.Id)).ToListAsync(work.Stopping).ConfigureAwait(false))
        {
            (token.LastReadAt, token.LastAgent) = reads[token.Id];
        }
    }
}
