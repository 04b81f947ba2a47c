using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>What query links and vmess objects take alike from the stream settings.</summary>
internal static class LinkTransport
{
    /// <summary>tcp disguised as http: first path and first Host.</summary>
    public static (string Path, string Host)? HttpHeader(JsonObject stream)
    {
        var header = stream.Map("tcpSettings").Map("header");
        if (header.Text("type") != "http")
            return null;
        var request = header.Map("request");
        return (request.Texts("path") is [var path, ..] ? path : "", HostOf(request.Map("headers")));
    }

    /// <summary>ws and httpupgrade: the host field, or else the header.</summary>
    public static (string Path, string Host) Web(JsonObject settings) =>
        (settings.Text("path"), settings.Text("host") is { Length: > 0 } host ? host : HostOf(settings.Map("headers")));

    public static void Tls(JsonObject stream, Action<string, string> set)
    {
        var tls = stream.Map("tlsSettings");
        if (tls.Texts("alpn") is { Count: > 0 } alpn)
            set("alpn", string.Join(',', alpn));
        if (tls["serverName"] is not null)
            set("sni", tls.Text("serverName"));
        if (tls.Map("settings")["fingerprint"] is not null)
            set("fp", tls.Map("settings").Text("fingerprint"));
    }

    public static bool AllowsInsecure(JsonObject stream) => stream.Map("tlsSettings").Map("settings").Flag("allowInsecure");

    private static string HostOf(JsonObject headers)
    {
        var value = headers.FirstOrDefault(header => header.Key.Equals("Host", StringComparison.OrdinalIgnoreCase)).Value;
        return (value is JsonArray list ? list.FirstOrDefault() : value)?.GetValue<string>() ?? "";
    }
}
