namespace MoonVpn.Core.Panels;

/// <summary>Whose the clients of a panel are, counted.</summary>
/// <param name="Foreign">Clients that are none of the shop's.</param>
/// <param name="Others">Clients by the panel's id of the inbound, without those for whom <see cref="IPanelReader.HeldPlacesAsync"/> holds a place there.</param>
/// <param name="TrafficBytes">Moved since the sync before.</param>
public sealed record PanelTally(int Foreign, IReadOnlyDictionary<int, int> Others, long TrafficBytes);
