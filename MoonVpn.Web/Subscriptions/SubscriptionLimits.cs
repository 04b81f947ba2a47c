using System.Net;
using System.Threading.RateLimiting;
using MoonVpn.Core.Settings;

namespace MoonVpn.Web.Subscriptions;

/// <summary>
/// How often one address may ask: for links at all, by setting, and for links that do not exist, much more rarely. Many customers
/// may share an address, so that whoever tries out tokens there keeps none of the others from a link that is good.
/// </summary>
internal sealed class SubscriptionLimits(SettingsStore settings) : IDisposable
{
    private const int MissesPerMinute = 20;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<Asking> _limiter = PartitionedRateLimiter.Create<Asking, Asking>(
        asking => RateLimitPartition.GetFixedWindowLimiter(asking, key => new FixedWindowRateLimiterOptions { PermitLimit = key.Most, Window = Window }));

    /// <returns>Null when it may; else after how long to ask again.</returns>
    public TimeSpan? Refuses(IPAddress? from) => Take(new Asking("any", Network(from), (int)settings.Get(ShopSettings.SubscriptionRequestsPerMinute)));

    /// <inheritdoc cref="Refuses"/>
    public TimeSpan? RefusesMiss(IPAddress? from) => Take(new Asking("miss", Network(from), MissesPerMinute));

    public void Dispose() => _limiter.Dispose();

    /// <summary>An IPv6 customer has a whole network of addresses to ask from.</summary>
    internal static IPAddress Network(IPAddress? address)
    {
        if (address is null or { IsIPv4MappedToIPv6: true })
        {
            return address?.MapToIPv4() ?? IPAddress.None;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(Math.Min(8, bytes.Length)).Clear();
        return new IPAddress(bytes);
    }

    private TimeSpan? Take(Asking asking)
    {
        using var lease = _limiter.AttemptAcquire(asking);
        if (lease.IsAcquired)
        {
            return null;
        }

        return lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
    }

    /// <param name="Most">Part of the key, so that a changed setting begins to count anew.</param>
    private readonly record struct Asking(string What, IPAddress From, int Most);
}
