using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>The disguises newer configurations list under "finalmask".</summary>
internal static class FinalMask
{
    private static readonly HashSet<string> TcpTypes = ["header-custom", "fragment", "sudoku", "xmc"];

    private static readonly HashSet<string> UdpTypes =
    [
        "salamander", "mkcp-legacy", "xdns", "xicmp", "noise", "header-custom", "realm", "mkcp-aes128gcm", "mkcp-original",
        "header-dns", "header-dtls", "header-srtp", "header-utp", "header-wechat", "header-wireguard",
    ];

    /// <summary>The masks that mean something to an app as compact JSON; empty when there are none.</summary>
    public static string Text(JsonElement mask)
    {
        var kept = new JsonObject();
        if (Known(mask, "tcp", TcpTypes) is { Count: > 0 } tcp) kept["tcp"] = tcp;
        if (Known(mask, "udp", UdpTypes) is { Count: > 0 } udp) kept["udp"] = udp;
        var quic = mask.Member("quicParams");
        if (quic.ValueKind == JsonValueKind.Object && quic.EnumerateObject().Any()) kept["quicParams"] = JsonNode.Parse(quic.GetRawText());
        return kept.Count > 0 ? GoJson.Compact(kept) : "";
    }

    /// <summary>kcp's header and seed, which old configurations keep in kcpSettings and new ones among the masks.</summary>
    public static (string Header, string Seed) Kcp(JsonElement mask, string header, string seed)
    {
        foreach (var item in mask.Items("udp"))
        {
            var settings = item.Member("settings");
            var type = item.Text("type");
            var named = type == "mkcp-legacy" ? settings.Text("header") : type.StartsWith("header-", StringComparison.Ordinal) ? type["header-".Length..] : "";
            if (named is "dns" or "dtls" or "srtp" or "utp" or "wireguard") header = named;
            else if (named == "wechat") header = "wechat-video";
            else if (type == "mkcp-legacy") seed = settings.Text("value");
            else if (type == "mkcp-aes128gcm") seed = settings.Text("password");
        }

        return (header, seed);
    }

    public static string SalamanderPassword(JsonElement mask) => mask.Items("udp")
        .Where(item => item.Text("type") == "salamander")
        .Select(item => item.Member("settings").Text("password"))
        .FirstOrDefault(password => password.Length > 0) ?? "";

    private static JsonArray Known(JsonElement mask, string name, HashSet<string> types) =>
        [.. mask.Items(name).Where(item => types.Contains(item.Text("type"))).Select(JsonNode? (item) =>
        {
            var kept = new JsonObject { ["type"] = item.Text("type") };
            var settings = item.Member("settings");
            if (settings.ValueKind == JsonValueKind.Object && settings.EnumerateObject().Any()) kept["settings"] = JsonNode.Parse(settings.GetRawText());
            return kept;
        })];
}
