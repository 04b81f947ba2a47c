using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>A <see cref="SandboxPanel"/> with a loopback listener of its own.</summary>
internal sealed class SandboxPanelServer : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;

    private SandboxPanelServer(WebApplication app, SandboxPanel panel, Uri origin)
    {
        _app = app;
        Panel = panel;
        Origin = origin;
    }

    public SandboxPanel Panel { get; }

    /// <summary>Scheme, host and port.</summary>
    public Uri Origin { get; }

    /// <summary>What an operator types into the shop: with the base path.</summary>
    public Uri Url => new(Origin, Panel.Options.BasePath);

    /// <summary>Append a subscription id.</summary>
    public Uri SubscriptionUrl => new(Origin, Subscriptions.Root);

    /// <summary>Where the person's side answers.</summary>
    public Uri PersonUrl => new(Origin, PersonSide.Root);

    public static Task<SandboxPanelServer> StartAsync(PanelProfile profile, TimeProvider? time = null, CancellationToken ct = default) =>
        StartAsync(new PanelOptions(profile), time, ct);

    public static Task<SandboxPanelServer> StartAsync(PanelOptions options, TimeProvider? time = null, CancellationToken ct = default) =>
        StartAsync(new SandboxPanel(options, time), options.Port, ct);

    /// <summary>Listens for a panel that exists already: one that was stopped comes back with its database.</summary>
    /// <param name="port">0 = any free one.</param>
    public static async Task<SandboxPanelServer> StartAsync(SandboxPanel panel, int port, CancellationToken ct = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownPatience);
        var app = builder.Build();
        app.Run(panel.HandleAsync);
        await app.StartAsync(ct);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new SandboxPanelServer(app, panel, new Uri(address));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
