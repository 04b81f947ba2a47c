namespace MoonVpn.Core.Panels;

/// <summary>An address from which a client connected.</summary>
/// <param name="SeenAt">As the panel writes it, by its own clock and zone; empty when it does not tell.</param>
/// <param name="Node">Empty for the panel itself.</param>
public sealed record ClientIp(string Address, string SeenAt, string Node);
