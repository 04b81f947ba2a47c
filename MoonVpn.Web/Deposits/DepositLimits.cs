using System.Net;
using System.Threading.RateLimiting;
using MoonVpn.Web.Subscriptions;

namespace MoonVpn.Web.Deposits;

/// <summary>How often one address may come: more often than any bank writes, even to a phone that was off for a day; with a wrong key much more rarely.</summary>
internal sealed class DepositLimits : IDisposable
{
    private const int MostPerMinute = 300;
    private const int WrongPerMinute = 20;

    private readonly PartitionedRateLimiter<IPAddress> _all = PerMinute(MostPerMinute);
    private readonly PartitionedRateLimiter<IPAddress> _wrong = PerMinute(WrongPerMinute);

    /// <summary>Whether the address has used up its wrong tries, or comes too often.</summary>
    public bool Refuses(IPAddress? from)
    {
        var network = SubscriptionLimits.Network(from);
        if (_wrong.GetStatistics(network) is { CurrentAvailablePermits: 0 })
        {
            return true;
        }

        using var lease = _all.AttemptAcquire(network);
        return !lease.IsAcquired;
    }

    public void NoteWrong(IPAddress? from) => _wrong.AttemptAcquire(SubscriptionLimits.Network(from)).Dispose();

    public void Dispose()
    {
        _all.Dispose();
        _wrong.Dispose();
    }

    private static PartitionedRateLimiter<IPAddress> PerMinute(int most) => PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        from => RateLimitPartition.GetFixedWindowLimiter(from, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) }));
}
