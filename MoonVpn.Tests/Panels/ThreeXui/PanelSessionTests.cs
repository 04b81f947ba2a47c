using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Panels.ThreeXui;

public sealed class PanelSessionTests
{
    public static TheoryData<string> Kinds => TestPanel.Kinds;

    [Theory]
    [InlineData(TestPanel.V2)]
    [InlineData(TestPanel.V3)]
    public async Task A_wrong_password_is_tried_once_and_then_left_alone_for_a_while(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var time = new FakeTimeProvider();
        using var client = panel.With(connection => connection with { Password = "wrong" }, time);

        for (var i = 0; i < 3; i++) Assert.Equal(PanelFailure.BadCredentials, await FailureAsync(client.ListInboundsAsync(CancellationToken.None)));
        Assert.Equal(1, panel.Front.Logins);

        time.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(PanelFailure.BadCredentials, await FailureAsync(client.ListInboundsAsync(CancellationToken.None)));
        Assert.Equal(2, panel.Front.Logins);
    }

    [Fact]
    public async Task A_refused_token_falls_back_to_the_password()
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V3);
        using var both = panel.With(connection => connection with { ApiToken = "stale" });
        using var tokenOnly = panel.With(connection => connection with { ApiToken = "stale", Username = "", Password = "" });

        Assert.NotEmpty(await both.ListInboundsAsync(CancellationToken.None));
        Assert.Equal(PanelFailure.BadCredentials, await FailureAsync(tokenOnly.ListInboundsAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_token_needs_no_login()
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V3Token);

        await panel.Client.AddClientAsync(await panel.InboundAsync(), TestPanel.Spec(), CancellationToken.None);

        Assert.Equal(0, panel.Front.Logins);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_wrong_base_path_is_not_a_panel(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        using var client = panel.With(connection => connection with { Url = connection.Url + "x/" });

        Assert.Equal(PanelFailure.NotAPanel, await FailureAsync(client.ProbeAsync(CancellationToken.None)));
        Assert.Equal(0, panel.Front.Logins);
    }

    [Theory]
    [InlineData(TestPanel.V2)]
    [InlineData(TestPanel.V3)]
    public async Task A_lost_session_is_renewed_once_and_the_call_repeated(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var inbound = await panel.InboundAsync();

        panel.EndSessions();
        await panel.Client.AddClientAsync(inbound, TestPanel.Spec(), CancellationToken.None);
        panel.EndSessions();
        Assert.NotNull(await panel.Client.FindClientAsync("DE-1042", CancellationToken.None));

        Assert.Equal(3, panel.Front.Logins);
    }

    [Theory]
    [InlineData(TestPanel.V2)]
    [InlineData(TestPanel.V3)]
    public async Task Calls_that_lose_the_session_together_log_in_once(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        await panel.InboundAsync();

        panel.EndSessions();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => panel.Client.ListInboundsAsync(CancellationToken.None)));

        Assert.Equal(2, panel.Front.Logins);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_panel_that_keeps_forgetting_us_never_reads_as_a_missing_client(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        await panel.Client.AddClientAsync(await panel.InboundAsync(), TestPanel.Spec(), CancellationToken.None);
        var before = panel.Front.Logins;

        panel.Front.Forgets = true;
        var failure = await FailureAsync(panel.Client.FindClientAsync("DE-1042", CancellationToken.None));

        Assert.True(failure is PanelFailure.Unknown or PanelFailure.NotAPanel or PanelFailure.BadCredentials, failure.ToString());
        Assert.InRange(panel.Front.Logins - before, 0, 2);
    }

    [Theory]
    [InlineData(TestPanel.V2, "addClient")]
    [InlineData(TestPanel.V3, "clients/add")]
    public async Task A_write_that_met_a_closed_door_nobody_opens_is_unknown(string kind, string route)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var inbound = await panel.InboundAsync();
        panel.Sandbox.Faults.Add(new PanelFault(PanelFaultKind.LoggedOut, route));
        panel.Sandbox.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, "/base/", Method: "GET", Skip: 1, Times: 0));

        var problem = await Assert.ThrowsAsync<PanelException>(() => panel.Client.AddClientAsync(inbound, TestPanel.Spec(), CancellationToken.None));

        Assert.Equal((PanelFailure.Unreachable, PanelDiagnosis.GatewayDown, PanelOutcome.Unknown), (problem.Failure, problem.Diagnosis, problem.Outcome));
    }

    [Fact]
    public async Task A_panel_upgraded_in_place_is_recognised()
    {
        await using var old = await TestPanel.StartAsync(TestPanel.V2);
        await using var upgraded = await TestPanel.StartAsync(TestPanel.V3);
        await old.Client.ProbeAsync(CancellationToken.None);

        old.Front.Target = upgraded.Root;
        await old.Client.AddClientAsync(await upgraded.InboundAsync(), TestPanel.Spec(), CancellationToken.None);

        Assert.Equal(PanelGeneration.V31, (await old.Client.ProbeAsync(CancellationToken.None)).Generation);
        Assert.NotNull(await upgraded.Client.FindClientAsync("DE-1042", CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_certificate_is_verified_pinned_or_ignored_as_the_operator_chose(string kind)
    {
        using var certificate = StubServer.SelfSigned();
        await using var panel = await TestPanel.StartAsync(kind, certificate: certificate);
        var pin = certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256);

        async Task<PanelFailure?> TryAsync(TlsMode mode, string? fingerprint)
        {
            using var client = panel.With(connection => connection with { Tls = mode, TlsFingerprint = fingerprint });
            try
            {
                await client.ProbeAsync(CancellationToken.None);
                return null;
            }
            catch (PanelException problem)
            {
                return problem.Failure;
            }
        }

        Assert.Equal(PanelFailure.Certificate, await TryAsync(TlsMode.Verify, null));
        Assert.Equal(PanelFailure.Certificate, await TryAsync(TlsMode.Pin, new string('0', 64)));
        Assert.Null(await TryAsync(TlsMode.Pin, string.Join(':', pin.Chunk(2).Select(pair => new string(pair)))));
        Assert.Null(await TryAsync(TlsMode.Skip, null));
    }

    [Fact]
    public void A_client_is_kept_for_as_long_as_its_connection_stays_the_same()
    {
        using var clients = new ThreeXuiClients(TimeProvider.System, new WireLimits());
        var connection = new PanelConnection(1, "http://127.0.0.1:9/", "admin", "secret");

        var first = clients.For(connection);

        Assert.Same(first, clients.For(connection with { }));
        Assert.NotSame(first, clients.For(connection with { Password = "changed" }));
        Assert.NotSame(first, clients.For(connection with { PanelId = 2 }));
    }

    [Fact]
    public async Task The_shop_gets_its_panels_from_its_services()
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V3);
        var calls = new CallCount();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton<IPanelCallSink>(calls).AddThreeXui().BuildServiceProvider();

        var probe = await services.GetRequiredService<IPanelClients>().For(panel.Connection).ProbeAsync(CancellationToken.None);

        Assert.Equal("3.6.0", probe.Version);
        Assert.Equal(panel.Front.Requests.Count, calls.Noted);
    }

    private sealed class CallCount : IPanelCallSink
    {
        public int Noted { get; private set; }

        public void Note(PanelCallNote note) => Noted++;
    }

    private static async Task<PanelFailure> FailureAsync(Task call) => (await Assert.ThrowsAsync<PanelException>(() => call)).Failure;
}
