using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Locations;

namespace MoonVpn.Core.Panels;

/// <summary>A panel follows its location's name; orders keep the one they were made with.</summary>
internal sealed class PanelLocationNames : ILocationFollower
{
    public async Task RenamedAsync(Work work, Location location)
    {
        foreach (var panel in await work.Db.Set<Panel>().Where(panel => panel.LocationId == location.Id).ToListAsync(work.Stopping).ConfigureAwait(false))
        {
            panel.LocationName = location.DisplayName;
        }
    }
}
