using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>vmess packs into JSON what the other protocols put into a query, some of it under other names.</summary>
internal static class VmessLink
{
    private static readonly string[] AsTheyAre = ["path", "host", "authority", "x_padding_bytes", "alpn", "sni", "fp", "pcs", "ech", "vcn", "fm"];

    public static string Build(LinkQuery query, JsonElement client, LinkEndpoint endpoint, string remark, LinkRules rules)
    {
        var fields = new JsonObject
        {
            ["v"] = "2",
            ["ps"] = remark,
            ["add"] = endpoint.Address,
            ["port"] = endpoint.Port,
            ["id"] = client.Text("id"),
            ["scy"] = Cipher(client.Text("security"), rules),
            ["net"] = Of(query, "type"),
            ["tls"] = Of(query, "security"),
            ["type"] = Of(query, "headerType") is { Length: > 0 } header ? header : "none",
        };
        foreach (var name in AsTheyAre.Where(query.ContainsKey)) fields[name] = query[name];
        AddTransport(fields, query);
        if (rules.AllowsInsecure && Of(query, "security") == "tls") fields["allowInsecure"] = query.ContainsKey("allowInsecure");
        return "vmess://" + Convert.ToBase64String(Encoding.UTF8.GetBytes(GoJson.Indented(fields)));
    }

    private static void AddTransport(JsonObject fields, LinkQuery query)
    {
        var network = Of(query, "type");
        if (network == "grpc") fields["path"] = Of(query, "serviceName");
        if (network == "grpc" && Of(query, "mode") == "multi") fields["type"] = "multi";
        if (network == "kcp" && query.TryGetValue("seed", out var seed)) fields["path"] = seed;
        foreach (var name in new[] { "mtu", "tti" })
            if (query.TryGetValue(name, out var number)) fields[name] = long.Parse(number, CultureInfo.InvariantCulture);
        if (network != "xhttp") return;
        if (query.TryGetValue("mode", out var mode)) fields["mode"] = mode;
        if (!query.TryGetValue("extra", out var extra)) return;
        foreach (var (name, value) in JsonNode.Parse(extra)!.AsObject()) fields[name] = value?.DeepClone();
    }

    private static string Cipher(string cipher, LinkRules rules) =>
        rules.NamesDefaultCipher && cipher is ("" or "none" or "zero") ? "auto" : cipher;

    private static string Of(LinkQuery query, string name) => query.GetValueOrDefault(name, "");
}
