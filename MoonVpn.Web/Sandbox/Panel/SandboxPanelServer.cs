using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>A <see cref="SandboxPanel"/> with a loopback listener of its own.</summary>
internal sealed class SandboxPanelServer : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(2);

    private WebApplication? _app;

    private SandboxPanelServer(SandboxPanel panel) =>
        (Panel, Certificate) = (panel, panel.Options.UsesTls ? SelfSigned.Create() : null);

    public SandboxPanel Panel { get; }

    /// <summary>What a caller may pin; null when the panel speaks plain http.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>Scheme, host and port; the same ones after a pause.</summary>
    public Uri Origin { get; private set; } = null!;

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
        var server = new SandboxPanelServer(panel);
        await server.ListenAsync(port, ct);
        return server;
    }

    /// <summary>The machine is off: connections are refused until <see cref="ResumeAsync"/>. The database stays.</summary>
    public async Task PauseAsync()
    {
        if (_app is not { } app)
            return;
        _app = null;
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>Listens at the same port again.</summary>
    public Task ResumeAsync(CancellationToken ct = default) => _app is null ? ListenAsync(Origin.Port, ct) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await PauseAsync();
        Certificate?.Dispose();
    }

    private async Task ListenAsync(int port, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            if (Certificate is not null)
                listen.UseHttps(Certificate);
        }));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownPatience);
        var app = builder.Build();
        app.Run(Panel.HandleAsync);
        await app.StartAsync(ct);
        _app = app;
        Origin = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }
}
