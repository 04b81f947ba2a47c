namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Panels that start one after the other and stop together.</summary>
internal sealed class PanelRow : IAsyncDisposable
{
    private readonly List<SandboxPanelServer> _servers = [];

    public IReadOnlyList<SandboxPanelServer> Servers => _servers;

    public async Task StartAsync(PanelOptions options, CancellationToken ct) => _servers.Add(await SandboxPanelServer.StartAsync(options, ct: ct));

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
            await server.DisposeAsync();
    }
}
