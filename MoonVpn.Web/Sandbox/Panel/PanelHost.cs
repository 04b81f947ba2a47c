using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Overrides address, port and more in the links of an inbound.</summary>
/// <param name="Overrides">Members of the panel's host row that are not at their defaults, by the panel's names.</param>
internal sealed record PanelHost(int Id, string GroupId, IReadOnlyList<int> InboundIds, string Address, JsonObject Overrides)
{
    private static readonly string[] Texts =
        ["sni", "hostHeader", "path", "fingerprint", "verifyPeerCertByName", "echConfigList", "muxParams", "sockoptParams", "finalMask", "vlessRoute", "mihomoIpVersion"];

    private static readonly string[] Lists = ["tags", "alpn", "pinnedPeerCertSha256", "excludeFromSubTypes", "nodeGuids"];

    private static readonly string[] Flags =
        ["isDisabled", "isHidden", "overrideSniFromAddress", "keepSniBlank", "allowInsecure", "mihomoX25519", "shuffleHost"];

    /// <summary>3.4: one row for one inbound and one address. 3.5: a group of addresses for several inbounds.</summary>
    public JsonObject ToJson(bool grouped)
    {
        var json = grouped
            ? new JsonObject { ["groupId"] = GroupId, ["inboundIds"] = new JsonArray([.. InboundIds.Select(id => (JsonNode)id)]), ["hosts"] = new JsonArray(Address) }
            : new JsonObject { ["id"] = Id, ["inboundId"] = InboundIds[0], ["address"] = Address };
        (json["sortOrder"], json["remark"], json["serverDescription"], json["port"], json["security"]) = (0, "", "", 0, "same");
        foreach (var name in Texts)
            json[name] = "";
        foreach (var name in Flags)
            json[name] = false;
        foreach (var name in Lists)
            json[name] = new JsonArray();
        foreach (var (name, value) in Overrides)
            json[name] = value?.DeepClone();
        return json;
    }
}
