namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>Where XTLS Vision can run; anywhere else a flow breaks the connection.</summary>
internal static class VlessFlow
{
    public const string Vision = "xtls-rprx-vision";

    public static bool IsPossible(LinkInbound inbound, LinkRules rules) =>
        inbound.Protocol == "vless" && (inbound.Network, inbound.Security) switch
        {
            ("tcp", "tls" or "reality") => true,
            ("xhttp", _) => rules.IsStrict && new[] { "encryption", "decryption" }.Any(key => inbound.Settings.Text(key) is not ("" or "none")),
            _ => false,
        };

    /// <summary>The flow of a new client: always with REALITY, with TLS only where the inbound's other clients use it.</summary>
    public static string ForNewClient(LinkInbound inbound)
    {
        if (inbound is not { Protocol: "vless", Network: "tcp" }) return "";
        var isCustomary = inbound.Settings.Items("clients").Any(client => client.Text("flow") == Vision);
        return inbound.Security == "reality" || (inbound.Security == "tls" && isCustomary) ? Vision : "";
    }
}
