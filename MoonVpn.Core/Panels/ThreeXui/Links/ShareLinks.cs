using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>A client's links, letter for letter as the panel's own generator writes them.</summary>
internal static class ShareLinks
{
    /// <summary>One link per place to dial; none for a protocol that has no links.</summary>
    public static IReadOnlyList<string> Build(LinkInbound inbound, JsonElement client, LinkRequest request) => inbound.Protocol switch
    {
        "vless" => Each(inbound, client, request, "vless", client.Text("id"), Vless(inbound, client, request.Rules)),
        "vmess" => Vmess(inbound, client, request),
        "trojan" => Each(inbound, client, request, "trojan", User(client.Text("password"), request.Rules), Trojan(inbound, client, request.Rules)),
        "shadowsocks" => Each(inbound, client, request, "ss", ShadowsocksUser(inbound, client, request.Rules), Shadowsocks(inbound, request.Rules)),
        "hysteria" or "hysteria2" when request.Rules.HasHysteria => Hysteria(inbound, client, request),
        "wireguard" when client.Text("privateKey").Length > 0 =>
            Each(inbound, client, request, "wireguard", LinkQuery.Strict(client.Text("privateKey")), WireGuard(inbound, client)),
        "mtproto" when client.Text("secret").Length > 0 => [MtProto(inbound, client, request)],
        _ => [],
    };

    private static List<string> Each(LinkInbound inbound, JsonElement client, LinkRequest request, string scheme, string user, LinkQuery query) =>
        [.. LinkEndpoint.Of(inbound, request).Select(endpoint =>
        {
            var dialled = endpoint.IsHost && scheme == "vless" ? Routed(user, endpoint.Overrides.Text("vlessRoute")) : user;
            var aimed = endpoint.Aim(query, inbound.Security);
            var parameters = aimed.Count > 0 ? "?" + aimed : "";
            return $"{scheme}://{dialled}@{LinkAddress.Authority(endpoint.Address, endpoint.Port, request.Rules)}{parameters}{Fragment(inbound, client, request, endpoint)}";
        })];

    private static List<string> Vmess(LinkInbound inbound, JsonElement client, LinkRequest request)
    {
        var query = new LinkQuery { ["type"] = inbound.Network };
        TransportFields.Add(query, inbound.Stream, request.Rules);
        if (inbound.Security == "tls") SecurityFields.AddTls(query, inbound.Stream, request.Rules);
        query["security"] = inbound.Security;
        return [.. LinkEndpoint.Of(inbound, request).Select(endpoint =>
            VmessLink.Build(endpoint.Aim(query, inbound.Security), client, endpoint, Name(inbound, client, request, endpoint), request.Rules))];
    }

    private static LinkQuery Vless(LinkInbound inbound, JsonElement client, LinkRules rules)
    {
        var query = Secured(inbound, client, rules);
        if (rules.NamesEncryption && inbound.Settings.Has("encryption")) query["encryption"] = inbound.Settings.Text("encryption");
        if (VlessFlow.IsPossible(inbound, rules)) query.SetIfAny("flow", client.Text("flow"));
        return query;
    }

    private static LinkQuery Trojan(LinkInbound inbound, JsonElement client, LinkRules rules)
    {
        var query = Secured(inbound, client, rules);
        if (inbound is { Security: "reality", Network: "tcp" }) query.SetIfAny("flow", client.Text("flow"));
        return query;
    }

    private static LinkQuery Secured(LinkInbound inbound, JsonElement client, LinkRules rules)
    {
        var query = new LinkQuery { ["type"] = inbound.Network, ["security"] = "none" };
        TransportFields.Add(query, inbound.Stream, rules);
        if (inbound.Security == "tls") SecurityFields.AddTls(query, inbound.Stream, rules);
        if (inbound.Security == "reality") SecurityFields.AddReality(query, inbound.Stream, client);
        return query;
    }

    private static LinkQuery Shadowsocks(LinkInbound inbound, LinkRules rules)
    {
        var query = new LinkQuery { ["type"] = inbound.Network };
        TransportFields.Add(query, inbound.Stream, rules);
        if (inbound.Security == "tls") SecurityFields.AddTls(query, inbound.Stream, rules);
        if (inbound.Hosts.Count > 0 || inbound.Stream.Items("externalProxy").Any()) query["security"] = inbound.Security;
        if (rules.HasTemplates && query.TryGetValue("headerType", out var header) && header == "http")
        {
            query["plugin"] = $"obfs-local;obfs=http;obfs-host={query["host"]}";
            query.Drop("type", "headerType", "host", "path");
        }

        return query;
    }

    private static string ShadowsocksUser(LinkInbound inbound, JsonElement client, LinkRules rules)
    {
        var (method, server, own) = (inbound.Settings.Text("method"), inbound.Settings.Text("password"), client.Text("password"));
        var modern = method.StartsWith("2022", StringComparison.Ordinal);
        if (modern && rules.HasTemplates) return string.Join(':', LinkQuery.Form(method), LinkQuery.Form(server), LinkQuery.Form(own));

        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(modern ? $"{method}:{server}:{own}" : $"{method}:{own}"));
        return rules.IsStrict ? text.TrimEnd('=').Replace('+', '-').Replace('/', '_') : text;
    }

    private static List<string> Hysteria(LinkInbound inbound, JsonElement client, LinkRequest request)
    {
        var (stream, rules) = (inbound.Stream, request.Rules);
        var query = new LinkQuery();
        SecurityFields.AddTls(query, stream, rules);
        if (query.Remove("pcs", out var pins)) query["pinSHA256"] = string.Join(',', pins.Split(',').Select(CertificatePin.Hex));
        if (!rules.IsStrict && stream.Member("tlsSettings").Member("settings").Flag("allowInsecure")) query["insecure"] = "1";
        if (!rules.IsStrict && rules.HasFinalMask) query.SetIfAny("fm", FinalMask.Text(stream.Member("finalmask")));
        if (FinalMask.SalamanderPassword(stream.Member("finalmask")) is { Length: > 0 } password)
            (query["obfs"], query["obfs-password"]) = ("salamander", password);
        if (rules.IsStrict && !stream.Items("externalProxy").Any() && inbound.Hosts.Count == 0)
            query.SetIfAny("mport", stream.Member("finalmask").Member("quicParams").Member("udpHop").Text("ports").Trim());

        var scheme = inbound.Settings.Number("version") == 1 ? "hysteria" : "hysteria2";
        return Each(inbound, client, request, scheme, User(client.Text("auth"), rules), query);
    }

    private static LinkQuery WireGuard(LinkInbound inbound, JsonElement client)
    {
        var query = new LinkQuery();
        if (inbound.Settings.Text("secretKey") is { Length: > 0 } key) query["publickey"] = X25519.PublicKey(key);
        query.SetIfAny("address", string.Join(',', client.Texts("allowedIPs")));
        query.SetIfAny("dns", inbound.Settings.Text("dns"));
        query.SetIfAny("presharedkey", client.Text("preSharedKey"));
        if (inbound.Settings.Number("mtu") > 0) query["mtu"] = inbound.Settings.Text("mtu");
        if (client.Number("keepAlive") > 0) query["keepalive"] = client.Text("keepAlive");
        return query;
    }

    private static string MtProto(LinkInbound inbound, JsonElement client, LinkRequest request) => "tg://proxy?" + new LinkQuery
    {
        ["server"] = LinkAddress.Of(inbound, request),
        ["port"] = inbound.Port.ToString(CultureInfo.InvariantCulture),
        ["secret"] = client.Text("secret"),
    };

    private static string User(string secret, LinkRules rules) => rules.IsStrict ? LinkQuery.Strict(secret) : secret;

    /// <summary>A host row may write a route into the third group of the UUID, where the server looks for it.</summary>
    private static string Routed(string uuid, string route) =>
        uuid.Length == 36 && ushort.TryParse(route, CultureInfo.InvariantCulture, out var number)
            ? string.Concat(uuid.AsSpan(0, 14), number.ToString("x4", CultureInfo.InvariantCulture), uuid.AsSpan(18))
            : uuid;

    private static string Fragment(LinkInbound inbound, JsonElement client, LinkRequest request, LinkEndpoint endpoint)
    {
        var name = Name(inbound, client, request, endpoint);
        if (name.Length == 0) return "";
        return "#" + (request.Rules.IsStrict ? LinkQuery.Strict(name) : LinkQuery.Fragment(name));
    }

    private static string Name(LinkInbound inbound, JsonElement client, LinkRequest request, LinkEndpoint endpoint) => request.Rules.HasTemplates
        ? RemarkTokens.Name(inbound, client, endpoint.Remark, request)
        : RemarkModel.Name(request.RemarkFormat, inbound, client.Text("email"), endpoint.Remark, request.Usage);
}
