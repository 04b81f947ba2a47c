using System.Net;
using System.Net.Sockets;
using System.Text;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;

namespace MoonVpn.Tests.Panels.ThreeXui;

/// <summary>By which way and under which name a panel is asked.</summary>
public sealed class PanelWayTests
{
    private static readonly WireLimits Quick = new() { Answer = TimeSpan.FromSeconds(5) };

    [Fact]
    public async Task A_panel_with_a_domain_of_its_own_is_asked_by_it()
    {
        var hosts = new HashSet<string>();
        await using var server = await StubServer.StartAsync(context =>
        {
            hosts.Add(context.Request.Host.Host);
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        await FailAsync(new PanelConnection(1, server.Url, "admin", "secret", HostName: " panel.example.com "));

        Assert.Equal(["panel.example.com"], hosts);
    }

    [Fact]
    public async Task The_panels_own_domain_is_in_its_links_unless_the_operator_names_another()
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V2, seeded: false);
        var inbound = await LinksTests.CreateInboundAsync(panel, "vless-tcp-none");
        await panel.Client.AddClientAsync(inbound, TestPanel.Spec(), CancellationToken.None);
        using var named = panel.With(connection => connection with { HostName = "panel.example.com" });
        using var both = panel.With(connection => connection with { HostName = "panel.example.com", LinkHost = "vpn.example.com" });

        Assert.Contains("@panel.example.com:8080?", (await named.GetLinksAsync(inbound, TestPanel.Spec(), CancellationToken.None)).Config, StringComparison.Ordinal);
        Assert.Contains("@vpn.example.com:8080?", (await both.GetLinksAsync(inbound, TestPanel.Spec(), CancellationToken.None)).Config, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_http_proxy_is_gone_through_with_its_own_password()
    {
        var (asked, credentials) = (new List<string>(), "");
        await using var proxy = await StubServer.StartAsync(context =>
        {
            var authorization = context.Request.Headers.ProxyAuthorization.ToString();
            context.Response.StatusCode = authorization.Length > 0 ? 404 : 407;
            if (authorization.Length == 0) context.Response.Headers.ProxyAuthenticate = "Basic realm=\"proxy\"";
            else credentials = Encoding.UTF8.GetString(Convert.FromBase64String(authorization["Basic ".Length..]));
            asked.Add(context.Request.Host.Value!);
            return Task.CompletedTask;
        });

        var problem = await FailAsync(new PanelConnection(1, "http://panel.invalid:2053/", "admin", "secret", ProxyUrl: proxy.Url.Replace("://", "://some%20one:pass%3Aword@", StringComparison.Ordinal)));

        Assert.Equal(PanelDiagnosis.WrongBasePath, problem.Diagnosis);
        Assert.Equal(["panel.invalid:2053"], asked.Distinct());
        Assert.Equal("some one:pass:word", credentials);
    }

    [Fact]
    public async Task A_proxy_that_wants_another_password_is_told_apart()
    {
        await using var proxy = await StubServer.StartAsync(context =>
        {
            context.Response.StatusCode = 407;
            return Task.CompletedTask;
        });

        Assert.Equal(PanelDiagnosis.ProxyFailed, (await FailAsync(new PanelConnection(1, "http://panel.invalid/", "admin", "secret", ProxyUrl: proxy.Url))).Diagnosis);
    }

    [Fact]
    public async Task A_socks_proxy_is_gone_through_with_its_own_password()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var told = SocksAsync(listener);

        var problem = await FailAsync(new PanelConnection(1, "http://panel.invalid:2053/", "admin", "secret", ProxyUrl: $"socks5://someone:word@{listener.LocalEndpoint}"));

        Assert.Equal((PanelDiagnosis.WrongBasePath, "someone:word panel.invalid:2053"), (problem.Diagnosis, await told));
    }

    /// <summary>RFC 1928 and 1929, as far as one client with one request needs them; then an answer of 404.</summary>
    private static async Task<string> SocksAsync(TcpListener listener)
    {
        using var socket = await listener.AcceptTcpClientAsync();
        var stream = socket.GetStream();
        async Task<byte[]> TakeAsync(int count)
        {
            var bytes = new byte[count];
            await stream.ReadExactlyAsync(bytes);
            return bytes;
        }

        await TakeAsync((await TakeAsync(2))[1]);
        await stream.WriteAsync(new byte[] { 5, 2 });
        var user = Encoding.ASCII.GetString(await TakeAsync((await TakeAsync(2))[1]));
        var word = Encoding.ASCII.GetString(await TakeAsync((await TakeAsync(1))[0]));
        await stream.WriteAsync(new byte[] { 1, 0 });
        await TakeAsync(4);
        var host = Encoding.ASCII.GetString(await TakeAsync((await TakeAsync(1))[0]));
        var port = await TakeAsync(2);
        await stream.WriteAsync(new byte[] { 5, 0, 0, 1, 127, 0, 0, 1, 0, 80 });
        _ = await stream.ReadAsync(new byte[4096]);
        await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        return $"{user}:{word} {host}:{(port[0] << 8) | port[1]}";
    }

    private static async Task<PanelException> FailAsync(PanelConnection connection)
    {
        using var client = new ThreeXuiClient(connection, TimeProvider.System, Quick);
        return await Assert.ThrowsAsync<PanelException>(() => client.ProbeAsync(CancellationToken.None));
    }
}
