using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>One place to dial: the inbound itself, one of its external proxies, or a host row.</summary>
/// <param name="Security">What the link says of security; "same" keeps the inbound's.</param>
/// <param name="Overrides">The row this came from.</param>
internal sealed record LinkEndpoint(string Address, int Port, string Remark, string Security, JsonElement Overrides, bool IsHost)
{
    public static IReadOnlyList<LinkEndpoint> Of(LinkInbound inbound, LinkRequest request)
    {
        var own = new LinkEndpoint(LinkAddress.Of(inbound, request), inbound.Port, "", "same", default, IsHost: false);
        var hosts = inbound.Hosts.Where(host => !host.Flag("isDisabled")).ToList();
        if (hosts.Count > 0)
            return [.. hosts
                .Where(host => !host.Texts("excludeFromSubTypes").Contains("raw"))
                .OrderBy(host => host.Number("sortOrder")).ThenBy(host => host.Number("id"))
                .SelectMany(host => FromHost(host, own))];

        var proxies = inbound.Stream.Items("externalProxy").Select(FromProxy).ToList();
        return proxies.Count > 0 ? proxies : [own];
    }

    /// <summary>Puts what this place overrides into the inbound's own parameters.</summary>
    public LinkQuery Aim(LinkQuery inbound, string security)
    {
        var query = new LinkQuery(inbound);
        var applied = Security == "same" ? security : Security;
        if (query.ContainsKey("security") && applied.Length > 0) query["security"] = applied;
        if (Overrides.ValueKind == JsonValueKind.Undefined) return query;

        if (applied == "tls") SetTls(query);
        if (applied == "reality" && IsHost) SetServer(query);
        if (IsHost) SetHost(query, applied);
        if (Security == "none") query.Drop("alpn", "sni", "fp", "pcs");
        return query;
    }

    private static LinkEndpoint FromProxy(JsonElement proxy) => new(
        proxy.Text("dest"), proxy.SmallNumber("port"), proxy.Text("remark"),
        proxy.Text("forceTls") is { Length: > 0 } forced ? forced : "same", proxy, IsHost: false);

    private static IEnumerable<LinkEndpoint> FromHost(JsonElement host, LinkEndpoint own)
    {
        var port = host.SmallNumber("port");
        var security = host.Text("security") is "tls" or "none" ? host.Text("security") : "same";
        var addresses = host.Texts("hosts").DefaultIfEmpty(host.Text("address"));
        return addresses.Select(address => new LinkEndpoint(
            address.Length > 0 ? address : own.Address, port > 0 ? port : own.Port, host.Text("remark"), security, host, IsHost: true));
    }

    private void SetTls(LinkQuery query)
    {
        SetServer(query);
        query.SetIfAny("alpn", Overrides.Member("alpn").ValueKind == JsonValueKind.Array ? string.Join(',', Overrides.Texts("alpn")) : Overrides.Text("alpn"));
        query.SetIfAny("pcs", string.Join(',', Overrides.Texts("pinnedPeerCertSha256")));
        query.SetIfAny("vcn", Overrides.Text("verifyPeerCertByName"));
        query.SetIfAny("ech", Overrides.Text("echConfigList"));
    }

    private void SetServer(LinkQuery query)
    {
        if (!Overrides.Flag("keepSniBlank"))
            query.SetIfAny("sni", Overrides.Flag("overrideSniFromAddress") ? Address : Overrides.Text("sni"));
        query.SetIfAny("fp", Overrides.Text("fingerprint"));
    }

    private void SetHost(LinkQuery query, string applied)
    {
        if (query.ContainsKey("host")) query.SetIfAny("host", Overrides.Text("hostHeader"));
        if (query.ContainsKey("path")) query.SetIfAny("path", Overrides.Text("path"));
        if (Overrides.Flag("allowInsecure") && applied != "none") query["allowInsecure"] = "1";
    }
}
