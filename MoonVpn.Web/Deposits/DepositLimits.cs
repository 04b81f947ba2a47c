using System.Net;
using System.Threading.RateLimiting;
using MoonVpn.Web.Subscriptions;

namespace MoonVpn.Web.Deposits;

/// <summary>How often one address may come with a wrong key. A phone with the right one is never kept waiting.</summary>
internal sealed class DepositLimits : IDisposable
{
    private const int WrongPerMinute = 20;

    private readonly PartitionedRateLimiter<IPAddress> _wrong = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        from => RateLimitPartition.GetFixedWindowLimiter(from, _ => new FixedWindowRateLimiterOptions { PermitLimit = WrongPerMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Whether the address has used up its wrong tries.</summary>
    public bool IsShut(IPAddress? from) => _wrong.GetStatistics(SubscriptionLimits.Network(from)) is { CurrentAvailablePermits: 0 };

    public void NoteWrong(IPAddress? from) => _wrong.AttemptAcquire(SubscriptionLimits.Network(from)).Dispose();

    public void Dispose() => _wrong.Dispose();
}
