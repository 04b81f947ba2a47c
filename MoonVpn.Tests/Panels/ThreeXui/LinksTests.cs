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

    [Fact]
    public async Task Host_rows_and_the_remark_template_of_a_new_panel_are_followed()
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V3, seeded: false);
        var inbound = await CreateInboundAsync(panel, "vless-tcp-none");
        panel.Front.Canned[$"/base/panel/api/hosts/byInbound/{inbound.Id}"] =
            """{"success":true,"msg":"","obj":[{"id":2,"sortOrder":1,"remark":"far","address":"far.example.net"},{"id":1,"remark":"near","address":"near.example.net","port":2053},{"id":3,"isDisabled":true,"address":"off.example.net"}]}""";
        panel.Front.Canned["/base/panel/api/setting/all"] = """{"success":true,"msg":"","obj":{"remarkTemplate":"{{HOST}} {{EMAIL}}|{{DAYS_LEFT}} days"}}""";
        await panel.Client.AddClientAsync(inbound, TestPanel.Spec("alice"), CancellationToken.None);

        var links = await panel.Client.GetLinksAsync(inbound, TestPanel.Spec("alice"), CancellationToken.None);

        Assert.EndsWith("@near.example.net:2053?encryption=none&security=none&type=tcp#near%20alice", links.Config, StringComparison.Ordinal);
        Assert.EndsWith("@far.example.net:8080?encryption=none&security=none&type=tcp#far%20alice", Assert.Single(links.Others), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_carries_its_inbounds_under_its_own_address_unless_the_operator_names_one()
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V3, seeded: false);
        var inbound = await CreateInboundAsync(panel, "vless-tcp-none");
        await panel.Client.AddClientAsync(inbound, TestPanel.Spec("alice"), CancellationToken.None);
        var onNode = JsonNode.Parse((await panel.ByHandAsync("GET", $"panel/api/inbounds/get/{inbound.Id}")).GetRawText())!;
        onNode["nodeId"] = 7;
        panel.Front.Canned[$"/base/panel/api/inbounds/get/{inbound.Id}"] = new JsonObject { ["success"] = true, ["obj"] = onNode }.ToJsonString();
        panel.Front.Canned["/base/panel/api/nodes/get/7"] = """{"success":true,"msg":"","obj":{"id":7,"address":"2001:db8::7"}}""";
        using var named = panel.With(connection => connection with { LinkHost = "vpn.example.com" });

        var links = await panel.Client.GetLinksAsync(inbound, TestPanel.Spec("alice"), CancellationToken.None);
        var namedLinks = await named.GetLinksAsync(inbound, TestPanel.Spec("alice"), CancellationToken.None);

        Assert.Contains("@[2001:db8::7]:8080?", links.Config, StringComparison.Ordinal);
        Assert.Contains("@vpn.example.com:8080?", namedLinks.Config, StringComparison.Ordinal);
    }

    internal static async Task<RemoteInbound> CreateInboundAsync(TestPanel panel, string vectorId)
    {
        await AddInboundAsync(panel, vectorId);
        return Assert.Single(await panel.Client.ListInboundsAsync(CancellationToken.None));
    }

    internal static Task AddInboundAsync(TestPanel panel, string vectorId, int? port = null)
    {
        var vector = PanelFixtures.LinkVector(vectorId);
        var settings = JsonNode.Parse(vector.Member("settings").GetRawText())!;
        settings["clients"] = new JsonArray();
        return panel.ByHandAsync("POST", "panel/api/inbounds/add", new JsonObject
        {
            ["remark"] = vector.Text("remark"),
            ["enable"] = true,
            ["listen"] = "",
            ["port"] = port ?? vector.SmallNumber("port"),
            ["protocol"] = vector.Text("protocol"),
            ["expiryTime"] = 0,
            ["settings"] = settings.ToJsonString(),
            ["streamSettings"] = vector.Member("streamSettings").GetRawText(),
            ["sniffing"] = "{}",
        });
    }

    private static string Comparable(string link) => Spider.Replace(link, "spx=drawn");

    [GeneratedRegex("spx=%2F[0-9A-Za-z]{15}(?=&)")]
    private static partial Regex Spider { get; }
}
