using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using MoonVpn.Web.Sandbox.Telegram.People;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram;

/// <summary>A Telegram Bot API of one's own: real HTTP on loopback, state in memory, a chat page at "/".</summary>
public sealed class SandboxTelegram : IAsyncDisposable
{
    /// <summary>The one token that works here.</summary>
    public const string Token = "100000001:SANDBOX-sandbox-sandbox-sandbox-00";

    public const long BotId = 100000001;

    /// <summary>A channel in which the bot is an administrator and person 9001 the owner.</summary>
    public const long ReviewChannelId = -1001234567001;

    private const long LargestBody = 60 * 1024 * 1024;

    private readonly WebApplication _app;
    private readonly WebhookDelivery _delivery;

    private SandboxTelegram(WebApplication app, Cloud cloud)
    {
        (_app, _delivery) = (app, new WebhookDelivery(cloud));
        Map(cloud);
    }

    /// <summary>Base URL of the Bot API and address of the chat page, without a slash at the end.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>Starts on loopback; port 0 takes a free one.</summary>
    /// <param name="localFiles">Behave as a server in --local mode: files of any size, on the disk in this folder.</param>
    public static async Task<SandboxTelegram> StartAsync(int port = 0, TimeProvider? time = null, string? localFiles = null, CancellationToken ct = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddRoutingCore();
        var sandbox = new SandboxTelegram(builder.Build(), new Cloud(time ?? TimeProvider.System) { LocalFiles = localFiles });
        await sandbox._app.StartAsync(ct);
        var addresses = sandbox._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        sandbox.Url = new Uri(addresses.Addresses.Single());
        _ = sandbox._delivery.RunAsync(sandbox._app.Lifetime.ApplicationStopping);
        return sandbox;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _delivery.Dispose();
    }

    private void Map(Cloud cloud)
    {
        _app.UseRouting();
        new BotEndpoint(cloud).Map(_app);
        new PeopleEndpoint(cloud, _app.Lifetime.ApplicationStopping).Map(_app);
        ChatPage.Map(_app);
    }
}
