using System.Text.Json;
using System.Text.Json.Nodes;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Core.Panels.ThreeXui.Links;

namespace MoonVpn.Tests.Panels.ThreeXui;

/// <summary>The vectors describe their input in words; <see cref="Cases"/> spells it out.</summary>
public sealed class AddressAndRemarkVectorTests
{
    private const long Gigabyte = 1L << 30;

    private static readonly LinkUsage Limited = new(true, Gigabyte / 2, Gigabyte, 10 * Gigabyte, -2_592_000_000, DateTimeOffset.UnixEpoch);

    private static readonly LinkUsage Untouched = new(true, 0, 0, 0, 0, DateTimeOffset.UnixEpoch);

    public static TheoryData<string> Ids() => [.. PanelFixtures.Lines("address-remark-vectors.jsonl").Select(line => line.Text("id"))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Address_and_name_are_those_the_panel_chooses(string id)
    {
        var vector = PanelFixtures.Lines("address-remark-vectors.jsonl").Single(line => line.Text("id") == id);
        var (inbound, change) = Cases[id];
        var rules = new LinkRules(Version.Parse(vector.Text("tag")));

        var links = ShareLinks.Build(
            inbound,
            inbound.Settings.Items("clients").Single(),
            change(new LinkRequest(rules, "vpn.example.com", rules.DefaultRemark)));

        Assert.Equal(vector.Text("expect"), Assert.Single(links));
    }

    private static Dictionary<string, (LinkInbound Inbound, Func<LinkRequest, LinkRequest> Change)> Cases => new()
    {
        ["share-custom"] = (Plain with { Listen = "203.0.113.7", ShareAddressStrategy = "custom", ShareAddress = " share.example.com " }, Same),
        ["share-listen-over-node"] = (Plain with { Listen = "203.0.113.7", ShareAddressStrategy = "listen", NodeAddress = "node7.example.com" }, Same),
        ["listen-loopback-ignored"] = (Plain with { Listen = "127.0.0.1" }, Same),
        ["listen-ipv6"] = (Plain with { Listen = "2001:db8::7" }, Same),
        ["template-email"] = (Plain, Remark("{{EMAIL}}")),
        ["template-display-strips-connection"] = (Plain, Remark("{{INBOUND}} {{PROTOCOL}} {{EMAIL}} {{SHORT_ID}}")),
        ["body-limited-first"] = (Plain, request => request with { Usage = Limited }),
        ["body-limited-second"] = (Plain, request => request with { Usage = Limited, First = false }),
        ["body-single-brace"] = (Plain, request => request with
        {
            RemarkFormat = "{STATUS_EMOJI}{EMAIL}|{DATA_LEFT}/{DATA_LIMIT} {USAGE_PERCENTAGE}",
            Usage = Limited with { ExpiryMs = 0 },
        }),
        ["host-override-all"] = (WebSocket with { Hosts = [FrontHost] }, Same),
        ["host-remark-token"] = (
            WebSocket with { Hosts = [JsonElement.Parse("""{"remark":"CDN 1","address":"a.example.net","security":"same"}""")] },
            Remark("{{INBOUND}}-{{HOST}}-{{EMAIL}}")),
        ["host-reality"] = (
            Of("vless-tcp-reality-vision", flow: "") with
            {
                Hosts = [JsonElement.Parse("""{"address":"r.example.net","port":2053,"security":"reality","sni":"alt.example.org","fingerprint":"safari"}""")],
            },
            Same),
        ["mtproto"] = (Plain with
        {
            Protocol = "mtproto",
            Port = 8443,
            Settings = JsonElement.Parse("""{"clients":[{"email":"alice","secret":"ee1234567890abcdef1234567890abcd7777772e636c6f7564666c6172652e636f6d"}]}"""),
        }, Same),
        ["wireguard"] = (Plain with { Protocol = "wireguard", Port = 51820, Remark = "WG", Settings = WireGuard }, Same),
        ["v2-showinfo-unlimited"] = (Plain, request => request with { Usage = Untouched }),
        ["v2-showinfo-disabled"] = (Plain, request => request with { Usage = Untouched with { Enabled = false, Total = 1, Up = 5 } }),
        ["v2-showinfo-12h-delayed"] = (Plain, request => request with { Usage = Untouched with { ExpiryMs = -43_200_000 } }),
        ["v2-showinfo-nostats"] = (Plain, Same),
        ["v2-model-underscore-i"] = (Plain, Remark("_i")),
        ["v2-model-at-eio"] = (Plain, Remark("@eio")),
    };

    private static LinkInbound Plain => Of("vless-tcp-none");

    private static LinkInbound WebSocket => Of("vless-externalproxy", flow: "");

    private static JsonElement FrontHost => JsonElement.Parse(
        """
        {"address":"104.16.0.1","port":8443,"security":"same","sni":"front.example.net","hostHeader":"hh.example.net","path":"/h",
         "alpn":["h2","http/1.1"],"fingerprint":"firefox"}
        """);

    private static JsonElement WireGuard => JsonElement.Parse(
        """
        {"secretKey":"YAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=","mtu":1420,"dns":"1.1.1.1","clients":[
          {"email":"alice","privateKey":"GGqA5aXG1IUTyTtMpQPzGr2ohPaWLLCkQx3+H9yWVm0=","allowedIPs":["10.0.0.2/32"],"keepAlive":25}]}
        """);

    private static LinkInbound Of(string id, string? flow = null)
    {
        var inbound = LinkInbound.Read(PanelFixtures.LinkVector(id));
        if (flow is null) return inbound;
        var settings = JsonNode.Parse(inbound.Settings.GetRawText())!;
        settings["clients"]![0]!["flow"] = flow;
        return inbound with { Settings = JsonElement.Parse(settings.ToJsonString()) };
    }

    private static LinkRequest Same(LinkRequest request) => request;

    private static Func<LinkRequest, LinkRequest> Remark(string format) => request => request with { RemarkFormat = format };
}
