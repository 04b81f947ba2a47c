using MoonVpn.Core.Data;

namespace MoonVpn.Core.Locations;

/// <summary>Somebody above who keeps a location's name and follows its change, in the same unit of work.</summary>
public interface ILocationFollower
{
    Task RenamedAsync(Work work, Location location);
}
