using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>The parameters of TLS and REALITY.</summary>
internal static class SecurityFields
{
    public static void AddTls(LinkQuery query, JsonElement stream, LinkRules rules)
    {
        var tls = stream.Member("tlsSettings");
        var app = tls.Member("settings");
        query["security"] = "tls";
        query.SetIfAny("alpn", string.Join(',', tls.Texts("alpn")));
        if (tls.Has("serverName")) query["sni"] = tls.Text("serverName");
        if (app.Has("fingerprint")) query["fp"] = app.Text("fingerprint");
        if (rules.AllowsInsecure && app.Flag("allowInsecure")) query["allowInsecure"] = "1";
        if (!rules.IsStrict) return;
        query.SetIfAny("pcs", string.Join(',', app.Texts("pinnedPeerCertSha256")));
        query.SetIfAny("ech", app.Text("echConfigList"));
        query.SetIfAny("vcn", app.Text("verifyPeerCertByName").Trim());
    }

    /// <summary>Panels pick a server name and a short id by chance; the first of each makes the same link every time.</summary>
    public static void AddReality(LinkQuery query, JsonElement stream, JsonElement client)
    {
        var reality = stream.Member("realitySettings");
        var app = reality.Member("settings");
        query["security"] = "reality";
        if (reality.Items("serverNames").Any()) query["sni"] = reality.Items("serverNames").First().Text();
        if (reality.Items("shortIds").Any()) query["sid"] = reality.Items("shortIds").First().Text();
        if (app.Has("publicKey")) query["pbk"] = app.Text("publicKey");
        if (app.Has("fingerprint")) query["fp"] = app.Text("fingerprint");
        query.SetIfAny("pqv", app.Text("mldsa65Verify"));
        query["spx"] = Spider(app.Text("spiderX"), client);
    }

    /// <summary>
    /// Where the app's decoy visit goes; the server does not care. Panels before 3.5 draw it anew for every link; a path that
    /// stays the same, made as 3.5 makes it, serves all versions.
    /// </summary>
    private static string Spider(string seed, JsonElement client)
    {
        var key = client.Text("subId") is { Length: > 0 } subscription ? subscription : client.Text("email");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{key}"));
        return "/" + Convert.ToHexStringLower(hash)[..15];
    }
}
