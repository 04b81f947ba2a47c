using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;

namespace MoonVpn.Tests.Panels.ThreeXui;

/// <summary>The vectors again, this time through a panel: inbound created, client added, links asked for.</summary>
public sealed partial class LinksTests
{
    public static MatrixTheoryData<string, string> Vectors => new(
        [TestPanel.V2, TestPanel.V3],
        ["vless-tcp-none", "vless-tcp-reality-vision", "vless-ws-tls", "vless-kcp-seed", "vmess-tcp-none", "vmess-ws-tls", "trojan-tcp-tls-simple", "ss-chacha20"]);

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task A_customers_link_is_the_one_the_panel_would_give(string kind, string vectorId)
    {
        await using var panel = await TestPanel.StartAsync(kind, seeded: false);
        var vector = PanelFixtures.LinkVector(vectorId);
        var expected = vector.Member("settings").Items("clients").Single();
        var inbound = await CreateInboundAsync(panel, vectorId);
        var spec = TestPanel.Spec("alice") with { Password = expected.Text("password"), SubscriptionId = expected.Text("subId") };
        using var client = panel.With(connection => connection with { LinkHost = "vpn.example.com" });

        await client.AddClientAsync(inbound, spec, CancellationToken.None);
        var links = await client.GetLinksAsync(inbound, spec, CancellationToken.None);

        Assert.Equal(Comparable(vector.Member("expect").Text(kind)), Comparable(links.Config));
        Assert.EndsWith("/sub/sub0alice0001", links.Subscription, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestPanel.V2)]
    [InlineData(TestPanel.V3)]
    public async Task Several_addresses_give_several_links(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind, seeded: false);
        var inbound = await CreateInboundAsync(panel, "vless-externalproxy");
        var spec = TestPanel.Spec("alice");
        await panel.Client.AddClientAsync(inbound, spec, CancellationToken.None);

        var links = await panel.Client.GetLinksAsync(inbound, spec, CancellationToken.None);

        Assert.Contains("@cdn1.example.com:8443?", links.Config, StringComparison.Ordinal);
        Assert.Collection(
            links.Others,
            link => Assert.Contains("@cdn2.example.com:80?", link, StringComparison.Ordinal),
            link => Assert.Contains("@cdn3.example.com:443?", link, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TestPanel.V2)]
    [InlineData(TestPanel.V3)]
    public async Task The_operators_subscription_address_goes_before_the_panels(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind, seeded: false);
        var inbound = await CreateInboundAsync(panel, "vless-tcp-none");
        using var client = panel.With(connection => connection with { SubscriptionUrl = "https://sub.example.com/s" });
        await client.AddClientAsync(inbound, TestPanel.Spec(), CancellationToken.None);

        var links = await client.GetLinksAsync(inbound, TestPanel.Spec(), CancellationToken.None);

        Assert.Equal("https://sub.example.com/s/sub-DE-1042", links.Subscription);
    }

    internal static async Task<RemoteInbound> CreateInboundAsync(TestPanel panel, string vectorId)
    {
        var vector = PanelFixtures.LinkVector(vectorId);
        var settings = JsonNode.Parse(vector.Member("settings").GetRawText())!;
        settings["clients"] = new JsonArray();
        await panel.ByHandAsync("POST", "panel/api/inbounds/add", new JsonObject
        {
            ["remark"] = vector.Text("remark"), ["enable"] = true, ["listen"] = "", ["port"] = vector.SmallNumber("port"),
            ["protocol"] = vector.Text("protocol"), ["expiryTime"] = 0, ["settings"] = settings.ToJsonString(),
            ["streamSettings"] = vector.Member("streamSettings").GetRawText(), ["sniffing"] = "{}",
        });
        return Assert.Single(await panel.Client.ListInboundsAsync(CancellationToken.None));
    }

    private static string Comparable(string link) => Spider.Replace(link, "spx=drawn");

    [GeneratedRegex("spx=%2F[0-9A-Za-z]{15}(?=&)")]
    private static partial Regex Spider { get; }
}
