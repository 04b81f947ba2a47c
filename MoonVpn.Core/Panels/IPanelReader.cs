using MoonVpn.Core.Data;

namespace MoonVpn.Core.Panels;

/// <summary>A feature above the panels that learns from a sync, within its unit of work: accounts read their usage here.</summary>
public interface IPanelReader
{
    Task ReadAsync(Work work, Panel panel, IReadOnlyList<RemoteInbound> inbounds);
}
