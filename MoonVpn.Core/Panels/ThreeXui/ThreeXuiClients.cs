namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Keeps one client, and with it one session, per panel for as long as its connection stays the same.</summary>
internal sealed class ThreeXuiClients(TimeProvider time, WireLimits limits, IPanelCallSink? calls = null) : IPanelClients, IDisposable
{
    private readonly Dictionary<long, (PanelConnection Connection, ThreeXuiClient Client)> _clients = [];
    private readonly LoginRefusals _refusals = new(time);
    private readonly Lock _lock = new();

    public IPanelClient For(PanelConnection connection)
    {
        lock (_lock)
        {
            if (_clients.TryGetValue(connection.PanelId, out var known) && known.Connection == connection) return known.Client;
            // The one it replaces may still be in use; it goes when its last call has ended.
            var client = new ThreeXuiClient(connection, time, limits, _refusals, calls);
            _clients[connection.PanelId] = (connection, client);
            return client;
        }
    }

    public void Dispose()
    {
        lock (_lock)
            foreach (var (_, client) in _clients.Values) client.Dispose();
    }
}
