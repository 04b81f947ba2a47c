using System.Text.Json;
using MoonVpn.Core.Panels.ThreeXui.Links;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>What stands around a client's links from 3.1 on: host rows, nodes, and settings that have moved.</summary>
internal sealed class RecordSurroundings(PanelSession session, LinkRules rules)
{
    private const string SettingsPath = "panel/api/setting/defaultSettings";

    /// <summary>Before 3.3, out of an API token's reach.</summary>
    private const string FormerSettingsPath = "panel/setting/defaultSettings";

    public async Task<LinkInbound> OfAsync(LinkInbound inbound, int inboundId, CancellationToken ct)
    {
        if (rules.HasTemplates && await TryAsync(PanelCall.Get($"panel/api/hosts/byInbound/{InboundCalls.Number(inboundId)}"), ct) is { } hosts)
            inbound = inbound with { Hosts = [.. hosts.Items()] };
        if (inbound.NodeId > 0 && await TryAsync(PanelCall.Get($"panel/api/nodes/get/{InboundCalls.Number(inbound.NodeId)}"), ct) is { } node)
            inbound = inbound with { NodeAddress = node.Text("address") };
        return inbound;
    }

    public async Task<PanelSettings> SettingsAsync(CancellationToken ct)
    {
        var path = SettingsPath;
        var defaults = await TryAsync(PanelCall.Post(path), ct);
        if (defaults is null && !session.ByToken) defaults = await TryAsync(PanelCall.Post(path = FormerSettingsPath), ct);
        var settings = PanelSettings.Read(defaults ?? default, rules) with { Path = defaults is null ? null : path };
        if (rules.HasTemplates && await TryAsync(PanelCall.Post("panel/api/setting/all"), ct) is { } all && all.Has("remarkTemplate"))
            settings = settings with { RemarkFormat = all.Text("remarkTemplate") };
        return settings;
    }

    /// <summary>Null where the panel has no such route: what hangs on it has a default.</summary>
    private async Task<JsonElement?> TryAsync(PanelCall call, CancellationToken ct) =>
        await session.TryCallAsync(call, ct) is { } answer ? answer.OrUnknown() : null;
}
