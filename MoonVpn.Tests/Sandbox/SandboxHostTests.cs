using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
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

    [Fact]
    public async Task More_panels_are_started_by_arguments_and_introduced()
    {
        using var stop = new CancellationTokenSource();
        using var http = new HttpClient();
        var first = int.Parse(FreePort(), CultureInfo.InvariantCulture);
        var running = SandboxHost.RunAsync(
        [
            "--panel294-port", "0", "--panel360-port", "0", "--telegram-port", "0", "--panels", "2", "--clients", "30", "--latency", "1",
            "--profile", "3.1.0,2.3.15", "--first-port", $"{first}",
        ], ct: stop.Token);

        var newer = await StateAsync(first);
        var older = await StateAsync(first + 1);
        await stop.CancelAsync();

        Assert.Equal((35, 35), (newer["traffic"]!.AsArray().Count, newer["records"]!.AsArray().Count));
        Assert.Equal((35, 0), (older["traffic"]!.AsArray().Count, older["records"]!.AsArray().Count));
        Assert.Equal(0, await running);

        async Task<JsonNode> StateAsync(int port)
        {
            for (; ; await Task.Delay(50))
            {
                try
                {
                    return JsonNode.Parse(await http.GetStringAsync($"http://127.0.0.1:{port}/_panel/state"))!;
                }
                catch (HttpRequestException notYet) when (!running.IsCompleted && notYet.HttpRequestError == HttpRequestError.ConnectionError)
                {
                    continue;
                }
            }
        }
    }

    private static string FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
