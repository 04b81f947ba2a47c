using MoonVpn.Core.Data;

namespace MoonVpn.Core.Locations;

/// <summary>Somebody above who knows what can be delivered where.</summary>
public interface ILocationRoom
{
    /// <returns>By location; one without any panel is missing.</returns>
    Task<IReadOnlyDictionary<long, LocationRoom>> ReadAsync(MoonVpnDbContext db, CancellationToken ct);
}

/// <param name="FreePlaces">Accounts that can still be made there; null = no limit.</param>
/// <param name="PanelsOk">Panels on which something can be made now.</param>
public sealed record LocationRoom(int? FreePlaces, int PanelsOk, int PanelsTotal)
{
    public static readonly LocationRoom None = new(0, 0, 0);
}
