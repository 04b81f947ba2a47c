using MoonVpn.Core.Panels.ThreeXui.Links;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Where the generations differ: how clients are kept, and what stands around their links.</summary>
internal interface IClientDialect
{
    Task<RemoteClient?> FindAsync(string email, CancellationToken ct);

    Task AddAsync(LinkInbound inbound, int inboundId, ClientSpec client, CancellationToken ct);

    Task UpdateAsync(LinkInbound inbound, int inboundId, ClientSpec client, CancellationToken ct);

    Task ResetAsync(int inboundId, string email, CancellationToken ct);

    Task DeleteAsync(int inboundId, ClientSpec client, CancellationToken ct);

    /// <summary>Adds what a link needs from beside the inbound.</summary>
    Task<LinkInbound> ForLinksAsync(LinkInbound inbound, int inboundId, CancellationToken ct);

    Task<PanelSettings> SettingsAsync(CancellationToken ct);
}
