using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;

namespace MoonVpn.Tests.Panels.ThreeXui;

/// <summary>Every way to type a panel's address or secrets wrongly is told apart.</summary>
public sealed class PanelDiagnosisTests
{
    private static readonly WireLimits Impatient = new() { Connect = TimeSpan.FromSeconds(1), Answer = TimeSpan.FromSeconds(1), List = TimeSpan.FromSeconds(1) };

    [Theory]
    [InlineData("ftp://panel/", PanelDiagnosis.BadAddress)]
    [InlineData("http://panel.invalid:2053/", PanelDiagnosis.NameUnknown)]
    [InlineData("http://127.0.0.1:9/", PanelDiagnosis.ConnectionRefused)]
    public async Task An_address_that_leads_nowhere(string url, PanelDiagnosis expected) => Assert.Equal(expected, await DiagnoseAsync(url));

    [Theory]
    [InlineData(404, "", PanelDiagnosis.WrongBasePath)]
    [InlineData(403, "", PanelDiagnosis.HostRefused)]
    [InlineData(307, "", PanelDiagnosis.WantsHttps)]
    [InlineData(400, "Client sent an HTTP request to an HTTPS server.", PanelDiagnosis.WantsHttps)]
    [InlineData(502, "", PanelDiagnosis.GatewayDown)]
    [InlineData(200, "<html>Bakery</html>", PanelDiagnosis.NotThreeXui)]
    [InlineData(200, "<html><link href=\"/assets/ant-design-vue/antd.min.css\"></html>", PanelDiagnosis.TooOld)]
    public async Task A_page_that_is_not_the_panels(int status, string body, PanelDiagnosis expected)
    {
        await using var server = await StubServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "text/html";
            if (status == 307) context.Response.Headers.Location = "https://127.0.0.1/";
            await context.Response.WriteAsync(body);
        });

        Assert.Equal(expected, await DiagnoseAsync(server.Url));
    }

    [Fact]
    public async Task Silence_and_the_wrong_scheme()
    {
        await using var silent = await StubServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var certificate = StubServer.SelfSigned();
        await using var secure = await StubServer.StartAsync(_ => Task.CompletedTask, certificate);
        using var garbage = new TcpListener(IPAddress.Loopback, 0);
        garbage.Start();
        _ = AnswerGarbageAsync(garbage);

        Assert.Equal(PanelDiagnosis.TimedOut, await DiagnoseAsync(silent.Url));
        Assert.Equal(PanelDiagnosis.WantsHttp, await DiagnoseAsync(silent.Url.Replace("http:", "https:", StringComparison.Ordinal)));
        Assert.Equal(PanelDiagnosis.WantsHttps, await DiagnoseAsync($"http://{garbage.LocalEndpoint}/"));
        Assert.Equal(PanelDiagnosis.CertificateUntrusted, await DiagnoseAsync(secure.Url));
        Assert.Equal(PanelDiagnosis.CertificateMismatch, await DiagnoseAsync(secure.Url, connection => connection with { Tls = TlsMode.Pin, TlsFingerprint = "00" }));
    }

    [Theory]
    [InlineData("gopher://127.0.0.1:9")]
    [InlineData("http://127.0.0.1:9")]
    [InlineData("socks5://somebody:secret@127.0.0.1:9")]
    public async Task A_proxy_that_does_not_let_us_through(string proxy)
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V3);
        using var client = panel.With(connection => connection with { ProxyUrl = proxy });

        var problem = await Assert.ThrowsAsync<PanelException>(() => client.ProbeAsync(CancellationToken.None));

        Assert.Equal((PanelFailure.Unreachable, PanelDiagnosis.ProxyFailed), (problem.Failure, problem.Diagnosis));
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestPanel.V2)]
    [InlineData(TestPanel.V3)]
    public async Task A_wrong_password_and_a_wrong_token(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        using var wrong = panel.With(connection => connection with { Password = "wrong" });
        using var stale = panel.With(connection => connection with { ApiToken = "stale", Username = "", Password = "" });

        Assert.Equal(PanelDiagnosis.WrongPassword, await OfAsync(wrong));
        Assert.Equal(kind == TestPanel.V2 ? PanelDiagnosis.WrongPassword : PanelDiagnosis.WrongToken, await OfAsync(stale));
    }

    [Fact]
    public async Task A_token_without_the_right_is_not_taken_for_a_refusal()
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V3Token);
        var inbound = await panel.InboundAsync();
        panel.Front.Forbidden = "/clients/add";

        var problem = await Assert.ThrowsAsync<PanelException>(() => panel.Client.AddClientAsync(inbound, TestPanel.Spec(), CancellationToken.None));

        Assert.Equal((PanelFailure.BadCredentials, PanelDiagnosis.TokenScope, PanelOutcome.NotApplied), (problem.Failure, problem.Diagnosis, problem.Outcome));
    }

    private static async Task AnswerGarbageAsync(TcpListener listener)
    {
        using var socket = await listener.AcceptSocketAsync();
        await socket.ReceiveAsync(new byte[4096]);
        // A TLS alert: unexpected message.
        await socket.SendAsync(new byte[] { 0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x0A });
    }

    private static async Task<PanelDiagnosis> DiagnoseAsync(string url, Func<PanelConnection, PanelConnection>? change = null)
    {
        var connection = new PanelConnection(1, url, "admin", "secret");
        using var client = new ThreeXuiClient(change?.Invoke(connection) ?? connection, TimeProvider.System, Impatient);
        return await OfAsync(client);
    }

    private static async Task<PanelDiagnosis> OfAsync(ThreeXuiClient client) =>
        (await Assert.ThrowsAsync<PanelException>(() => client.ProbeAsync(CancellationToken.None))).Diagnosis;
}
