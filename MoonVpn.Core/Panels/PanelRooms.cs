using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Locations;

namespace MoonVpn.Core.Panels;

/// <summary>Counts the places that are free in each location.</summary>
internal sealed class PanelRooms : ILocationRoom
{
    public async Task<IReadOnlyDictionary<long, LocationRoom>> ReadAsync(MoonVpnDbContext db, CancellationToken ct)
    {
        var panels = await db.Set<Panel>().Where(panel => panel.Status == PanelStatus.Active)
            .Select(panel => new { panel.Id, panel.LocationId, panel.Health }).ToListAsync(ct).ConfigureAwait(false);
        var free = (await InboundChoice.Sellable(db).Select(inbound => new { inbound.PanelId, Free = inbound.MaxClients - inbound.ClientCount }).ToListAsync(ct).ConfigureAwait(false))
            .ToLookup(inbound => inbound.PanelId, inbound => inbound.Free);
        return panels.GroupBy(panel => panel.LocationId).ToDictionary(location => location.Key, location =>
        {
            var healthy = location.Where(panel => panel.Health == PanelHealth.Ok).ToList();
            var places = healthy.SelectMany(panel => free[panel.Id]).ToList();
            return new LocationRoom(places.Contains(null) ? null : places.Sum(), healthy.Count, location.Count());
        });
    }
}
