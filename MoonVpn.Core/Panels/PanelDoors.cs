using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>The way to a panel.</summary>
public sealed class PanelDoors(PanelConnections connections, IPanelClients clients)
{
    /// <exception cref="RefusedException">The panel's secrets cannot be read.</exception>
    internal IPanelClient Open(Panel panel) => Open(connections.Of(panel));

    internal IPanelClient Open(PanelConnection connection) => clients.For(connection);

    /// <summary>Asks on behalf of a person.</summary>
    /// <exception cref="RefusedException">What went wrong, in a sentence.</exception>
    internal async Task<T> AskAsync<T>(Panel panel, Func<IPanelClient, Task<T>> ask)
    {
        try
        {
            return await ask(Open(panel)).ConfigureAwait(false);
        }
        catch (PanelException failure)
        {
            throw failure.ToRefusal();
        }
    }
}
