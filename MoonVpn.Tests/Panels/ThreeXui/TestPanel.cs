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

    /// <summary>Every version a sandbox panel plays, and those with tokens by token too.</summary>
    public static readonly string[] Every = ["2.3.15", "2.8.3", V2, "3.0.2", "3.0.2 with a token", "3.1.0", "3.4.2", V3, V3Token];

    private const string Base32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    public static readonly WireLimits Quick = new() { Answer = TimeSpan.FromSeconds(2), List = TimeSpan.FromSeconds(2), BetweenWrites = TimeSpan.FromMilliseconds(1) };

    private readonly SandboxPanelServer _sandbox;

    private TestPanel(string kind, SandboxPanelServer sandbox, PanelFront front, TimeProvider time)
    {
        (_sandbox, Time, Front) = (sandbox, time, front);
        var options = sandbox.Panel.Options;
        Connection = new PanelConnection(
            1, front.Url + "/base", options.Username, options.Password, kind.EndsWith("with a token", StringComparison.Ordinal) ? options.ApiToken : null,
            front.Url.StartsWith("https", StringComparison.Ordinal) ? TlsMode.Skip : TlsMode.Verify,
            TwoFactorSecret: options.TotpSecret,
            LoginSecret: options.LoginSecret);
        Client = With(connection => connection);
    }

    public TimeProvider Time { get; }

    public PanelFront Front { get; }

    public PanelConnection Connection { get; }

    public ThreeXuiClient Client { get; }

    public Uri Root => _sandbox.Origin;

    public SandboxPanel Sandbox => _sandbox.Panel;

    public static TheoryData<string> Kinds => [V2, V3, V3Token];

    public static async Task<TestPanel> StartAsync(string kind, bool seeded = true, X509Certificate2? certificate = null, TimeProvider? time = null)
    {
        var clock = time ?? TimeProvider.System;
        var profile = Enum.Parse<SandboxProfile>("V" + kind.Split(' ')[0].Replace(".", "", StringComparison.Ordinal));
        // Operators use what their version has.
        var options = new PanelOptions(profile)
        {
            Seeded = seeded,
            BasePath = "/base/",
            LoginSecret = profile == SandboxProfile.V2315 ? "open sesame" : null,
            TotpSecret = profile is SandboxProfile.V283 or SandboxProfile.V342 ? Base32 : null,
        };
        var sandbox = await SandboxPanelServer.StartAsync(options, clock);
        return new TestPanel(kind, sandbox, await PanelFront.StartAsync(sandbox.Origin, certificate), clock);
    }

    /// <summary>Another client for the same panel.</summary>
    public ThreeXuiClient With(Func<PanelConnection, PanelConnection> change, TimeProvider? time = null, IPanelCallSink? calls = null) =>
        new(change(Connection), time ?? Time, Quick, calls: calls);

    public void EndSessions() => _sandbox.Panel.EndSessions();

    /// <summary>What an operator might do by hand.</summary>
    public async Task<JsonElement> ByHandAsync(string method, string path, JsonNode? body = null)
    {
        var connection = Connection with { Url = _sandbox.Url.ToString() };
        using var http = new PanelHttp(connection, Quick, Time);
        var login = new PanelLogin(connection, http, Time, Quick, new LoginRefusals(Time));
        var options = Sandbox.Options;
        var second = options.LoginSecret is not null ? SecondSecret.Word : options.TotpSecret is not null ? SecondSecret.Code : SecondSecret.None;
        await login.EnterAsync(options.IsV3, second, CancellationToken.None);
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
