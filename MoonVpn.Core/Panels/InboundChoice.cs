using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Panels;

/// <summary>Where a new account goes: active inbounds of healthy, active panels of the location, with room, the least loaded first.</summary>
internal static class InboundChoice
{
    private static readonly InboundProtocol[] Sold = [InboundProtocol.Vless, InboundProtocol.Vmess, InboundProtocol.Trojan];

    /// <summary>All that would do, best first.</summary>
    public static IQueryable<Inbound> For(MoonVpnDbContext db, long locationId) =>
        from inbound in Sellable(db)
        join panel in db.Set<Panel>() on inbound.PanelId equals panel.Id
        where panel.LocationId == locationId && panel.Status == PanelStatus.Active && panel.Health == PanelHealth.Ok
        orderby inbound.ClientCount, inbound.Id
        select inbound;

    /// <summary>The same for what is paid already: before it is turned away it may wait for a panel that is unwell at the moment.</summary>
    public static IQueryable<Inbound> ForPaid(MoonVpnDbContext db, long locationId) =>
        from inbound in Sellable(db)
        join panel in db.Set<Panel>() on inbound.PanelId equals panel.Id
        where panel.LocationId == locationId && panel.Status == PanelStatus.Active && (panel.Health == PanelHealth.Ok || panel.Health == PanelHealth.Degraded)
        orderby panel.Health != PanelHealth.Ok, inbound.ClientCount, inbound.Id
        select inbound;

    /// <summary>The locations that have room now.</summary>
    public static async Task<HashSet<long>> LocationsWithRoomAsync(MoonVpnDbContext db, CancellationToken ct) =>
        await (from inbound in Sellable(db)
               join panel in db.Set<Panel>() on inbound.PanelId equals panel.Id
               where panel.Status == PanelStatus.Active && panel.Health == PanelHealth.Ok
               select panel.LocationId).ToHashSetAsync(ct).ConfigureAwait(false);

    private static IQueryable<Inbound> Sellable(MoonVpnDbContext db) => db.Set<Inbound>().Where(inbound =>
        inbound.Status == InboundStatus.Active && inbound.OnSale && Sold.Contains(inbound.Protocol)
        && (inbound.MaxClients == null || inbound.ClientCount < inbound.MaxClients));
}
