using System.Text.Json;
using MoonVpn.Core.Panels.ThreeXui.Links;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>The panel's own settings that reach a customer.</summary>
/// <param name="SubscriptionUrl">Ends in a slash; null when the panel serves no subscriptions or does not tell us.</param>
internal sealed record PanelSettings(string? SubscriptionUrl, string RemarkFormat)
{
    public static PanelSettings Read(JsonElement defaults, LinkRules rules) => new(
        defaults.Flag("subEnable") && defaults.Text("subURI") is { Length: > 0 } url ? url.TrimEnd('/') + "/" : null,
        !rules.HasTemplates && defaults.Text("remarkModel") is { Length: > 0 } model ? model : rules.DefaultRemark);
}
