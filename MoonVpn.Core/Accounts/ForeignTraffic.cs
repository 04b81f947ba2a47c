using System.Collections.Concurrent;

namespace MoonVpn.Core.Accounts;

/// <summary>What foreign clients move is nobody's account; only the panel's statistics want to know how much it was since the last sync.</summary>
internal sealed class ForeignTraffic
{
    private readonly ConcurrentDictionary<long, long> _counted = new();

    /// <returns>Bytes since the last time; 0 after a start, or when counters went back.</returns>
    public long Since(long panelId, long counted)
    {
        var moved = _counted.TryGetValue(panelId, out var before) ? Math.Max(0, counted - before) : 0;
        _counted[panelId] = counted;
        return moved;
    }
}
