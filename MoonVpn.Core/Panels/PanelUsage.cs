namespace MoonVpn.Core.Panels;

/// <summary>What a sync needs, read in one go.</summary>
/// <param name="Inbounds">With their clients: the very records of <paramref name="Clients"/> where a panel keeps clients apart from inbounds.</param>
/// <param name="Clients">Each e-mail once (ignoring case), also those attached to no inbound.</param>
public sealed record PanelUsage(IReadOnlyList<RemoteInbound> Inbounds, IReadOnlyList<RemoteClient> Clients);
