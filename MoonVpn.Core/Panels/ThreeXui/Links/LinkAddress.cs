using System.Globalization;
using System.Net;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>Which address an inbound's links carry, and how it is written.</summary>
internal static class LinkAddress
{
    public static string Of(LinkInbound inbound, LinkRequest request)
    {
        var listen = request.Rules.UsesListenAddress && IsRoutable(inbound.Listen) && !IsOldHysteria(inbound, request.Rules) ? inbound.Listen : "";
        if (!request.Rules.HasShareAddress) return listen.Length > 0 ? listen : request.Host;

        string[] candidates = inbound.ShareAddressStrategy switch
        {
            "listen" => [listen, inbound.NodeAddress],
            "custom" => [inbound.ShareAddress.Trim(), inbound.NodeAddress, listen],
            _ => [inbound.NodeAddress, listen],
        };
        return candidates.FirstOrDefault(candidate => candidate.Length > 0) ?? request.Host;
    }

    public static string Authority(string host, int port, LinkRules rules)
    {
        var bare = host.Trim('[', ']');
        var written = bare.Contains(':', StringComparison.Ordinal) && rules.BracketsIpv6 ? $"[{bare}]" : bare;
        return string.Create(CultureInfo.InvariantCulture, $"{written}:{port}");
    }

    /// <summary>A panel before 3.2 would print even 127.0.0.1; such a link serves nobody, so no version does it here.</summary>
    private static bool IsRoutable(string listen) =>
        listen.Length > 0 && listen[0] is not ('@' or '/') && listen != "::0" &&
        !(IPAddress.TryParse(listen.Trim('[', ']'), out var address) &&
          (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)));

    private static bool IsOldHysteria(LinkInbound inbound, LinkRules rules) =>
        !rules.IsStrict && inbound.Protocol.StartsWith("hysteria", StringComparison.Ordinal);
}
