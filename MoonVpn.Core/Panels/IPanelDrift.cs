using MoonVpn.Core.Data;

namespace MoonVpn.Core.Panels;

/// <summary>Somebody above who knows where a panel and the shop disagree.</summary>
public interface IPanelDrift
{
    /// <returns>How many differences are open, by panel; a panel without any may be missing.</returns>
    Task<IReadOnlyDictionary<long, int>> OpenAsync(MoonVpnDbContext db, CancellationToken ct);
}
