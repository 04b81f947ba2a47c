using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>What the operator had set up before the shop came: five inbounds, each with one client that is nobody's.</summary>
internal static class PanelSeed
{
    private const string NoKeys = """{"clients":[],"decryption":"none","encryption":"none"}""";
    private const string Sniffing = """{"enabled":true,"destOverride":["http","tls","quic","fakedns"],"metadataOnly":false,"routeOnly":false}""";
    private const string Reality = """
        "security":"reality","realitySettings":{"show":false,"dest":"www.example.org:443","serverNames":["www.example.org"],
        "privateKey":"aPriv","shortIds":["6ba85179e30d4fc2"],"settings":{"publicKey":"7xhH4b_VkliBxGulljcyPOH-bYUA2dl-XAdZAsfhk04",
        "fingerprint":"chrome","serverName":"","spiderX":"/"}}
        """;
    private const string Tls = """
        "security":"tls","tlsSettings":{"serverName":"sni.example.com","alpn":["http/1.1"],"settings":{"allowInsecure":false,"fingerprint":"chrome"}}
        """;

    private sealed record Seed(string Remark, int Port, string Protocol, string Settings, string Stream);

    private static readonly Seed[] Seeds =
    [
        new("DE-1", 443, "vless", NoKeys, "{\"network\":\"tcp\"," + Reality + ",\"tcpSettings\":{\"acceptProxyProtocol\":false,\"header\":{\"type\":\"none\"}}}"),
        new("FI-1", 8443, "vless", NoKeys, "{\"network\":\"ws\"," + Tls + ",\"wsSettings\":{\"path\":\"/ws?ed=2048\",\"host\":\"cdn.example.com\",\"headers\":{}}}"),
        new("NL-1", 2083, "vmess", """{"clients":[]}""", "{\"network\":\"ws\"," + Tls + ",\"wsSettings\":{\"path\":\"/vm\",\"host\":\"cdn.example.com\",\"headers\":{}}}"),
        new("TR-1", 2087, "trojan", """{"clients":[],"fallbacks":[]}""", "{\"network\":\"grpc\"," + Reality + ",\"grpcSettings\":{\"serviceName\":\"tsvc\",\"authority\":\"\",\"multiMode\":false}}"),
        new("US-1", 8080, "vless", NoKeys, """{"network":"tcp","security":"none","tcpSettings":{"acceptProxyProtocol":false,"header":{"type":"none"}}}"""),
    ];

    public static void Fill(PanelDatabase db)
    {
        db.State = new PanelState();
        if (db.Traits.HasTokens)
            db.State.Tokens.Add(new ApiToken(++db.State.LastToken, "shop", db.Options.ApiToken, true, db.NowMs / 1000));
        var inbounds = new Inbounds(db);
        foreach (var seed in db.Options.Seeded ? Seeds : [])
            inbounds.Add(Form(seed));
        PanelCrowd.Join(db, db.Options.Clients);
    }

    private static JsonObject Form(Seed seed)
    {
        var name = "keep-" + seed.Remark.ToLowerInvariant();
        var settings = (JsonObject)JsonNode.Parse(seed.Settings)!;
        settings["clients"] = new JsonArray(new JsonObject
        {
            [seed.Protocol == "trojan" ? "password" : "id"] = $"00000000-0000-4000-8000-{seed.Port:D12}",
            ["email"] = name,
            ["enable"] = true,
            ["limitIp"] = 0,
            ["totalGB"] = 0,
            ["expiryTime"] = 0,
            ["tgId"] = 0,
            ["subId"] = name,
            ["comment"] = "keeps the inbound from becoming empty",
            ["reset"] = 0,
        });
        return new JsonObject
        {
            ["remark"] = seed.Remark,
            ["enable"] = true,
            ["port"] = seed.Port,
            ["protocol"] = seed.Protocol,
            ["settings"] = settings.ToJsonString(),
            ["streamSettings"] = GoJson.Compact(JsonNode.Parse(seed.Stream)),
            ["sniffing"] = Sniffing,
        };
    }
}
