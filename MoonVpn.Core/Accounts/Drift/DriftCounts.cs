using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>How many differences are open, for the list of panels.</summary>
internal sealed class DriftCounts : IPanelDrift
{
    public async Task<IReadOnlyDictionary<long, int>> OpenAsync(MoonVpnDbContext db, CancellationToken ct) =>
        await db.Set<PanelDifference>().Where(row => row.Status == PanelDifferenceStatus.Open || row.Status == PanelDifferenceStatus.Repairing)
            .GroupBy(row => row.PanelId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct).ConfigureAwait(false);
}
