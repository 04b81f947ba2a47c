using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>The way to a stored panel.</summary>
public sealed class PanelDoors(PanelConnections connections, IPanelClients clients)
{
    /// <exception cref="RefusedException">The panel's secrets cannot be read.</exception>
    internal IPanelClient Open(Panel panel) => clients.For(connections.Of(panel));
}
