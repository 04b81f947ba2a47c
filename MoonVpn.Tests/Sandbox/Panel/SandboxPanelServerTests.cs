using System.Security.Cryptography.X509Certificates;
using MoonVpn.Tests.Sandbox.Panel.Quirks;

namespace MoonVpn.Tests.Sandbox.Panel;

public sealed class SandboxPanelServerTests : QuirkTest
{
    [Fact]
    public async Task A_panel_that_is_down_refuses_connections_and_comes_back_at_its_port()
    {
        var visitor = await OperatorAsync("3.6.0");
        await visitor.AddAsync("u1");
        var origin = Server.Origin;

        await Server.PauseAsync();
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => visitor.GetAsync("panel/api/inbounds/list"));
        await Server.ResumeAsync();

        Assert.Equal(HttpRequestError.ConnectionError, refused.HttpRequestError);
        Assert.Equal(origin, Server.Origin);
        Assert.Contains("u1", (await visitor.GetAsync("panel/api/inbounds/list"))!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_panel_applies_what_its_caller_no_longer_waits_for()
    {
        await StartAsync("2.9.4");
        using var hasty = await PanelVisitor.OperatorAsync(Server, TimeSpan.FromSeconds(1));
        Panel.LatencyMs = 1500;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hasty.AddAsync("u1"));
        for (var tries = 0; tries < 500 && Panel.State.TrafficOf("u1") is null; tries++)
            await Task.Delay(20);

        Assert.NotNull(Panel.State.TrafficOf("u1"));
    }

    [Theory]
    [InlineData("2.9.4", false)]
    [InlineData("3.6.0", true)]
    public async Task Over_https_only_v3_makes_its_cookie_secure(string version, bool secure)
    {
        await StartAsync(version, options => options with { UsesTls = true });
        X509Certificate2? shown = null;
        using var pinning = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => (shown = certificate) is not null };
        using var http = new HttpClient(pinning);
        using var careful = new HttpClient();

        using var login = new StringContent("""{"username":"operator","password":"sandbox-password"}""", System.Text.Encoding.UTF8, "application/json");
        var answer = version[0] == '3' ? await http.GetAsync(new Uri(Server.Url, "csrf-token")) : await http.PostAsync(new Uri(Server.Url, "login"), login);

        Assert.Equal("https", Server.Url.Scheme);
        Assert.Equal(Server.Certificate!.Thumbprint, shown!.Thumbprint);
        Assert.Equal(secure, answer.Headers.GetValues("Set-Cookie").Last().Contains("; Secure", StringComparison.Ordinal));
        await Assert.ThrowsAsync<HttpRequestException>(() => careful.GetAsync(Server.Url));
    }
}
