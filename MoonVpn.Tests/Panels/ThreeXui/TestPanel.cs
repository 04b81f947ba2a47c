using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Web.Sandbox.Panel;
using PanelCall = MoonVpn.Core.Panels.ThreeXui.PanelCall;
using SandboxProfile = MoonVpn.Web.Sandbox.Panel.PanelProfile;

namespace MoonVpn.Tests.Panels.ThreeXui;

/// <summary>A sandbox panel behind a <see cref="PanelFront"/>, our client for it, and a plain way in for what only an operator would do.</summary>
internal sealed class TestPanel : IAsyncDisposable
{
    public const string V2 = "2.9.4";
    public const string V3 = "3.6.0";
    public const string V3Token = "3.6.0 with a token";

    public static readonly WireLimits Quick = new() { Answer = TimeSpan.FromSeconds(2), List = TimeSpan.FromSeconds(2), BetweenWrites = TimeSpan.FromMilliseconds(1) };

    private readonly SandboxPanelServer _sandbox;

    private TestPanel(SandboxPanelServer sandbox, PanelFront front, PanelConnection connection) =>
        (_sandbox, Front, Connection, Client) = (sandbox, front, connection, new ThreeXuiClient(connection, TimeProvider.System, Quick));

    public PanelFront Front { get; }

    public PanelConnection Connection { get; }

    public ThreeXuiClient Client { get; }

    public Uri Root => _sandbox.Origin;

    public static TheoryData<string> Kinds => [V2, V3, V3Token];

    public static async Task<TestPanel> StartAsync(string kind, bool seeded = true, X509Certificate2? certificate = null)
    {
        var options = new PanelOptions(kind == V2 ? SandboxProfile.V294 : SandboxProfile.V360) { Seeded = seeded, BasePath = "/base/" };
        var sandbox = await SandboxPanelServer.StartAsync(options);
        var front = await PanelFront.StartAsync(sandbox.Origin, certificate);
        return new TestPanel(sandbox, front, new PanelConnection(
            1, front.Url + "/base", options.Username, options.Password, kind == V3Token ? options.ApiToken : null,
            certificate is null ? TlsMode.Verify : TlsMode.Skip));
    }

    /// <summary>Another client for the same panel.</summary>
    public ThreeXuiClient With(Func<PanelConnection, PanelConnection> change, TimeProvider? time = null, IPanelCallSink? calls = null) =>
        new(change(Connection), time ?? TimeProvider.System, Quick, calls: calls);

    public void EndSessions() => _sandbox.Panel.EndSessions();

    /// <summary>What an operator might do by hand.</summary>
    public async Task<JsonElement> ByHandAsync(string method, string path, JsonNode? body = null)
    {
        using var http = new PanelHttp(Connection with { Url = _sandbox.Url.ToString() }, Quick, TimeProvider.System);
        var login = new PanelLogin(Connection, http, TimeProvider.System, Quick, new LoginRefusals(TimeProvider.System));
        await login.EnterAsync(_sandbox.Panel.Options.IsV3, SecondSecret.None, CancellationToken.None);
        return Envelope.Read(await login.SendAsync(new PanelCall(new HttpMethod(method), path, body), CancellationToken.None)).OrRefused();
    }

    public async Task<RemoteInbound> InboundAsync(string protocol = "vless") =>
        (await Client.ListInboundsAsync(CancellationToken.None)).First(inbound => inbound.Protocol == protocol);

    public static ClientSpec Spec(string email = "DE-1042", string uuid = "b831381d-6324-4d53-ad4f-8cda48b30811") => new(
        email, uuid, "pass-" + email, "sub-" + email, 50L << 30, 1_900_000_000_000, true, IpLimit: 2, TelegramId: 123456789, Comment: "order 881");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Front.DisposeAsync();
        await _sandbox.DisposeAsync();
    }
}
