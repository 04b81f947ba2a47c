using MoonVpn.Core.Panels.ThreeXui.Links;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Where the generations differ: how clients are kept, and what stands around their links.</summary>
internal interface IClientDialect
{
    /// <summary>Below it are the questions about online clients and their addresses.</summary>
    string Root { get; }

    Task<PanelUsage> UsageAsync(CancellationToken ct);

    /// <summary>Null only if a complete answer shows that there is none: no refusal is taken for absence.</summary>
    Task<RemoteClient?> FindAsync(string email, CancellationToken ct);

    Task AddAsync(LinkInbound inbound, int inboundId, ClientSpec client, CancellationToken ct);

    /// <summary>Adds all of them or none, in one write; false where a panel has no such write, and nothing was done.</summary>
    Task<bool> TryAddAllAsync(LinkInbound inbound, int inboundId, IReadOnlyList<ClientSpec> clients, CancellationToken ct);

    Task UpdateAsync(LinkInbound inbound, int inboundId, ClientSpec client, CancellationToken ct);

    Task SetEnabledAsync(LinkInbound inbound, int inboundId, string email, bool enabled, CancellationToken ct);

    Task ResetAsync(int inboundId, string email, CancellationToken ct);

    Task DeleteAsync(int inboundId, string email, CancellationToken ct);

    /// <summary>Is there nothing left that <see cref="DeleteAsync"/> would remove?</summary>
    Task<bool> IsGoneAsync(int inboundId, string email, CancellationToken ct);

    /// <summary>Adds what a link needs from beside the inbound.</summary>
    Task<LinkInbound> ForLinksAsync(LinkInbound inbound, int inboundId, CancellationToken ct);

    Task<PanelSettings> SettingsAsync(CancellationToken ct);
}
