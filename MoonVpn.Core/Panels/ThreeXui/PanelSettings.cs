using System.Text.Json;
using MoonVpn.Core.Panels.ThreeXui.Links;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>The panel's own settings that reach a customer.</summary>
/// <param name="Path">Where they were read; null when they are out of reach.</param>
internal sealed record PanelSettings(SubscriptionSettings Subscriptions, string RemarkFormat, string? Path = null)
{
    public static PanelSettings Read(JsonElement defaults, LinkRules rules) => new(
        new SubscriptionSettings(
            defaults.Has("subEnable") ? defaults.Flag("subEnable") : null,
            Url(defaults, "subEnable", "subURI"),
            // Up to 2.8.1 the JSON is served in any case.
            Url(defaults, defaults.Has("subJsonEnable") ? "subJsonEnable" : "subEnable", "subJsonURI"),
            Url(defaults, "subClashEnable", "subClashURI"),
            defaults.Text("subTitle")),
        !rules.HasTemplates && defaults.Text("remarkModel") is { Length: > 0 } model ? model : rules.DefaultRemark);

    private static string? Url(JsonElement defaults, string isServed, string name) =>
        defaults.Flag("subEnable") && defaults.Flag(isServed) && defaults.Text(name) is { Length: > 0 } url ? url.TrimEnd('/') + "/" : null;
}
