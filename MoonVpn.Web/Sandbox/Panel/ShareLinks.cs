using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>
/// Share links of vless, vmess and trojan over tcp, ws, httpupgrade and grpc, with none, tls or reality:
/// what the sandbox's own inbounds need. Other protocols get no link.
/// </summary>
internal sealed class ShareLinks(PanelTraits traits)
{
    private const string Alphanumerics = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public string For(PanelInbound inbound, JsonObject client, string requestHost, string remark)
    {
        var address = Address(inbound, requestHost);
        return inbound.Protocol switch
        {
            "vmess" => VmessLink.Build(inbound, client, address, remark, traits),
            "vless" => Vless(inbound, client, address, remark),
            "trojan" => Trojan(inbound, client, address, remark),
            _ => "",
        };
    }

    private string Vless(PanelInbound inbound, JsonObject client, string address, string remark)
    {
        var stream = inbound.ReadStream();
        var query = Transport(stream);
        Secure(query, stream, client);
        if (traits.HasVlessEncryption && inbound.Entries.Rest["encryption"] is { } encryption)
            query["encryption"] = encryption.GetValue<string>();
        if (client.Text("flow").Length > 0 && stream.Text("network") == "tcp" && stream.Text("security") is ("tls" or "reality"))
            query["flow"] = client.Text("flow");
        return Join("vless", client.Text("id"), address, inbound.Port, query, remark);
    }

    private string Trojan(PanelInbound inbound, JsonObject client, string address, string remark)
    {
        var stream = inbound.ReadStream();
        var query = Transport(stream);
        Secure(query, stream, client);
        if (client.Text("flow").Length > 0 && stream.Text("network") == "tcp" && stream.Text("security") == "reality")
            query["flow"] = client.Text("flow");
        var password = client.Text("password");
        return Join("trojan", traits.EscapesLinks ? Uri.EscapeDataString(password) : password, address, inbound.Port, query, remark);
    }

    private string Join(string scheme, string user, string address, int port, SortedDictionary<string, string> query, string remark)
    {
        var host = traits.BracketsIpv6 && address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;
        var escaped = string.Join('&', query.Select(pair => $"{pair.Key}={LinkEscapes.Query(pair.Value)}"));
        return $"{scheme}://{user}@{host}:{port}?{escaped}#{LinkEscapes.Fragment(remark, traits.EscapesLinks)}";
    }

    private static SortedDictionary<string, string> Transport(JsonObject stream)
    {
        var network = stream.Text("network");
        var query = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["type"] = network };
        switch (network)
        {
            case "tcp" when LinkTransport.HttpHeader(stream) is var (path, host):
                (query["headerType"], query["path"], query["host"]) = ("http", path, host);
                break;
            case "ws" or "httpupgrade":
                (query["path"], query["host"]) = LinkTransport.Web(stream.Map(network + "Settings"));
                break;
            case "grpc":
                var grpc = stream.Map("grpcSettings");
                (query["serviceName"], query["authority"]) = (grpc.Text("serviceName"), grpc.Text("authority"));
                if (grpc.Flag("multiMode"))
                    query["mode"] = "multi";
                break;
        }
        return query;
    }

    private void Secure(SortedDictionary<string, string> query, JsonObject stream, JsonObject client)
    {
        var security = stream.Text("security") is { Length: > 0 } named ? named : "none";
        query["security"] = security;
        if (security == "tls")
            LinkTransport.Tls(stream, (name, value) => query[name] = value);
        if (security == "tls" && traits.HasAllowInsecure && LinkTransport.AllowsInsecure(stream))
            query["allowInsecure"] = "1";
        if (security != "reality")
            return;
        var (reality, settings) = (stream.Map("realitySettings"), stream.Map("realitySettings").Map("settings"));
        query["sni"] = OneOf(reality.Texts("serverNames"));
        query["sid"] = OneOf(reality.Texts("shortIds"));
        query["pbk"] = settings.Text("publicKey");
        query["fp"] = settings.Text("fingerprint");
        query["spx"] = "/" + (traits.HasStableCrawl ? Crawl(settings.Text("spiderX"), client) : RandomNumberGenerator.GetString(Alphanumerics, 15));
        if (settings.Text("mldsa65Verify") is { Length: > 0 } verify)
            query["pqv"] = verify;
    }

    /// <summary>Since 3.5: stable per subscription.</summary>
    private static string Crawl(string spiderX, JsonObject client)
    {
        var key = client.Text("subId") is { Length: > 0 } subId ? subId : client.Text("email");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{spiderX}|{key}")))[..15];
    }

    private static string OneOf(IReadOnlyList<string> values) => values[RandomNumberGenerator.GetInt32(values.Count)];

    /// <summary>Since 2.8.6: where the inbound listens, unless that is everywhere (or, since 3.2.5, only here).</summary>
    private string Address(PanelInbound inbound, string requestHost)
    {
        var isAddress = IPAddress.TryParse(inbound.Listen, out var listen);
        var isUsable = inbound.Listen is not ("" or "0.0.0.0" or "::" or "::0") && !(traits.SkipsLoopback && isAddress && IPAddress.IsLoopback(listen!));
        if (isUsable && traits.UsesListen)
            return inbound.Listen;
        return traits.SkipsLoopback && IPAddress.TryParse(requestHost, out var asked) && IPAddress.IsLoopback(asked) ? "localhost" : requestHost;
    }
}
