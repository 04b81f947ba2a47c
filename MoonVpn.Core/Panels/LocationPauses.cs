using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Locations;

namespace MoonVpn.Core.Panels;

/// <summary>
/// A location that cannot deliver pauses by itself and goes on by itself. What customers see does not wait for it: the shop front asks for
/// room each time. A panel that failed once or twice may only have hiccuped, and pauses nothing yet.
/// </summary>
public sealed class LocationPauses(PanelAlerts alerts)
{
    internal async Task RefreshAsync(Work work)
    {
        var room = await InboundChoice.LocationsThatMayHaveRoomAsync(work.Db, work.Stopping).ConfigureAwait(false);
        var locations = await work.Db.Set<Location>().Where(location => work.Db.Set<Panel>().Any(panel => panel.LocationId == location.Id)).ToListAsync(work.Stopping).ConfigureAwait(false);
        foreach (var location in locations.Where(location => location.PausedSince is null != room.Contains(location.Id)))
        {
            location.PausedSince = location.PausedSince is null ? work.Now : null;
            if (location.IsActive)
            {
                await (location.PausedSince is null
                    ? alerts.ResumedAsync(work, location.Id, location.DisplayName)
                    : alerts.PausedAsync(work, location.Id, location.DisplayName)).ConfigureAwait(false);
            }
        }
    }
}
