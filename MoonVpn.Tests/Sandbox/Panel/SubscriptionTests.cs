using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Sandbox.Panel;

public sealed partial class SubscriptionTests
{
    private static readonly string[] Played =
    [
        "vless-tcp-none", "vless-tcp-reality-vision", "vless-tcp-httpheader", "vless-ws-tls", "vless-grpc-reality-multi", "vless-httpupgrade-none",
        "vless-listen-ipv4", "vless-host-ipv6", "vless-remark-special", "vmess-tcp-none", "vmess-ws-tls", "trojan-tcp-tls-simple", "trojan-grpc-reality",
    ];

    public static MatrixTheoryData<string, string> Vectors => new(["V294", "V360"], Played);

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task A_link_is_the_one_the_panels_own_generator_prints(string profile, string id)
    {
        var vector = Vector(id);
        await using var server = await SandboxPanelServer.StartAsync(new PanelOptions(Enum.Parse<PanelProfile>(profile)) { Seeded = false });
        using var visitor = await PanelVisitor.OperatorAsync(server);
        var (success, msg, _) = await visitor.PostAsync("panel/api/inbounds/add", new JsonObject
        {
            ["remark"] = vector["remark"]!.GetValue<string>(),
            ["enable"] = true,
            ["listen"] = vector["listen"]!.GetValue<string>(),
            ["port"] = vector["port"]!.GetValue<int>(),
            ["protocol"] = vector["protocol"]!.GetValue<string>(),
            ["settings"] = vector["settings"]!.ToJsonString(),
            ["streamSettings"] = vector["streamSettings"]!.ToJsonString(),
            ["sniffing"] = "{}",
        });
        Assert.True(success, msg);

        var links = await BodyAsync(server, "sub0alice0001", vector["requestHost"]!.GetValue<string>());

        Assert.Equal(vector["expect"]![server.Panel.Options.Version]!.GetValue<string>() + "\n", FixedCrawl(links, server));
    }

    [Theory]
    [InlineData("V294", HttpStatusCode.BadRequest, "Error!")]
    [InlineData("V360", HttpStatusCode.NotFound, "")]
    public async Task An_unknown_subscription_is_refused_as_the_version_does(string profile, HttpStatusCode status, string body)
    {
        await using var server = await SandboxPanelServer.StartAsync(Enum.Parse<PanelProfile>(profile));
        using var http = new HttpClient();

        var answer = await http.GetAsync(new Uri(server.SubscriptionUrl, "nobody"));

        Assert.Equal((status, body), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("V294")]
    [InlineData("V360")]
    public async Task The_header_tells_usage_and_a_disabled_client_keeps_its_links(string profile)
    {
        await using var server = await SandboxPanelServer.StartAsync(Enum.Parse<PanelProfile>(profile));
        using var visitor = await PanelVisitor.OperatorAsync(server);
        await visitor.AddAsync("u1", totalGB: 5000, expiryTime: 4_000_000_000_000);
        server.Panel.Tick("u1", 2, 3);
        await visitor.UpdateAsync(PanelVisitor.Client("u1", 5000, 4_000_000_000_000, enable: false));
        using var http = new HttpClient();

        var answer = await http.GetAsync(new Uri(server.SubscriptionUrl, "sub-u1"));

        Assert.Equal("upload=2; download=3; total=5000; expire=4000000000", answer.Headers.GetValues("Subscription-Userinfo").Single());
        Assert.StartsWith("vless://b831381d-", Encoding.UTF8.GetString(Convert.FromBase64String(await answer.Content.ReadAsStringAsync())), StringComparison.Ordinal);
    }

    private static JsonNode Vector(string id) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "panel", "link-vectors.jsonl"))
            .Select(line => JsonNode.Parse(line)!).Single(vector => vector["id"]!.GetValue<string>() == id);

    private static async Task<string> BodyAsync(SandboxPanelServer server, string subId, string host)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.SubscriptionUrl, subId));
        request.Headers.Host = IPAddress.TryParse(host, out var address) && host.Contains(':', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"[{address}]") : host;
        var answer = await http.SendAsync(request);
        return Encoding.UTF8.GetString(Convert.FromBase64String(await answer.Content.ReadAsStringAsync()));
    }

    // 2.9.4 makes the crawl path of a reality link up anew each time.
    private static string FixedCrawl(string links, SandboxPanelServer server) =>
        server.Panel.Options.IsV3 ? links : Crawl().Replace(links, "spx=%2Fabcdefghijklmno&");

    [GeneratedRegex("spx=%2F[0-9A-Za-z]{15}&")]
    private static partial Regex Crawl();
}
