using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MoonVpn.Web.Sandbox;

namespace MoonVpn.Tests.Sandbox;

public sealed class SandboxHostTests
{
    [Theory]
    [InlineData("--bind", "0.0.0.0")]
    [InlineData("--bind", "192.0.2.1")]
    [InlineData("--Bot:Token", "123456:a-real-one")]
    public async Task The_sandbox_does_not_start_where_it_could_do_harm(string option, string value) =>
        Assert.Equal(1, await SandboxHost.RunAsync([option, value], ct: new CancellationToken(true)));

    [Fact]
    public async Task The_sandbox_serves_both_panels_until_it_is_told_to_stop()
    {
        using var stop = new CancellationTokenSource();
        using var http = new HttpClient();
        var (old, current) = (FreePort(), FreePort());

        var running = SandboxHost.RunAsync(["--panel294-port", old, "--panel360-port", current, "--telegram-port", "0", "--Bot:Token", "1:sandbox"], ct: stop.Token);
        var pages = await Task.WhenAll(PageAsync($"http://127.0.0.1:{old}/sandbox294/"), PageAsync($"http://127.0.0.1:{current}/sandbox360/"));
        await stop.CancelAsync();

        Assert.All(pages, page => Assert.Contains("Sign in", page, StringComparison.Ordinal));
        Assert.Equal(0, await running);

        async Task<string> PageAsync(string url)
        {
            for (; !running.IsCompleted; await Task.Delay(50))
            {
                try
                {
                    return await http.GetStringAsync(url);
                }
                catch (HttpRequestException notYet) when (notYet.HttpRequestError == HttpRequestError.ConnectionError)
                {
                    continue;
                }
            }
            return "";
        }
    }

    private static string FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
