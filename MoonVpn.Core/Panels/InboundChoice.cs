using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Panels;

/// <summary>
/// Where a new account goes: active inbounds of healthy, active panels of the location, with room, the least loaded first. Load is the share of
/// its places that is taken; an inbound without a limit is weighed as if it held a thousand.
/// </summary>
internal static class InboundChoice
{
    private const int UsualPlaces = 1_000;

    /// <summary>Shares are compared in millionths: databases divide whole numbers.</summary>
    private const long Whole = 1_000_000;

    private static readonly InboundProtocol[] Sold = [InboundProtocol.Vless, InboundProtocol.Vmess, InboundProtocol.Trojan];

    /// <summary>All that would do, best first.</summary>
    public static IQueryable<Inbound> For(MoonVpnDbContext db, long locationId)
    {
        // A set that is asked for inside a query is found again by compiled code at every run; this is asked for at every screen of the shop.
        var panels = db.Set<Panel>();
        return from inbound in Sellable(db)
               join panel in panels on inbound.PanelId equals panel.Id
               where panel.LocationId == locationId && panel.Status == PanelStatus.Active && panel.Health == PanelHealth.Ok
               orderby inbound.ClientCount * Whole / (inbound.MaxClients ?? UsualPlaces), inbound.Id
               select inbound;
    }

    /// <summary>The same for what is paid already: before it is turned away it may wait for a panel that is unwell at the moment.</summary>
    public static IQueryable<Inbound> ForPaid(MoonVpnDbContext db, long locationId) =>
        from inbound in Sellable(db)
        join panel in db.Set<Panel>() on inbound.PanelId equals panel.Id
        where panel.LocationId == locationId && panel.Status == PanelStatus.Active && (panel.Health == PanelHealth.Ok || panel.Health == PanelHealth.Degraded)
        orderby panel.Health != PanelHealth.Ok, inbound.ClientCount * Whole / (inbound.MaxClients ?? UsualPlaces), inbound.Id
        select inbound;

    /// <summary>The locations that have room now.</summary>
    public static Task<HashSet<long>> LocationsWithRoomAsync(MoonVpnDbContext db, CancellationToken ct) =>
        LocationsAsync(db, panel => panel.Health == PanelHealth.Ok, ct);

    /// <summary>The locations that have room, or will if a panel's trouble turns out to be a hiccup.</summary>
    public static Task<HashSet<long>> LocationsThatMayHaveRoomAsync(MoonVpnDbContext db, CancellationToken ct) => LocationsAsync(
        db, panel => panel.Health == PanelHealth.Ok || (panel.Health == PanelHealth.Degraded && panel.FailedChecks < PanelBackoff.Believed), ct);

    /// <summary>The locations that have free places, however their panels are doing.</summary>
    public static Task<HashSet<long>> LocationsWithPlacesAsync(MoonVpnDbContext db, CancellationToken ct) => LocationsAsync(db, panel => true, ct);

    public static IQueryable<Inbound> Sellable(MoonVpnDbContext db) => db.Set<Inbound>().Where(inbound =>
        inbound.Status == InboundStatus.Active && inbound.OnSale && Sold.Contains(inbound.Protocol)
        && (inbound.MaxClients == null || inbound.ClientCount < inbound.MaxClients));

    private static Task<HashSet<long>> LocationsAsync(MoonVpnDbContext db, Expression<Func<Panel, bool>> isWell, CancellationToken ct)
    {
        var panels = db.Set<Panel>().Where(panel => panel.Status == PanelStatus.Active).Where(isWell);
        return (from inbound in Sellable(db)
                join panel in panels on inbound.PanelId equals panel.Id
                select panel.LocationId).ToHashSetAsync(ct);
    }
}
