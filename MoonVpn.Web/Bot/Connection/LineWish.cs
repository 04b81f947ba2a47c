using MoonVpn.Core.Settings;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>How the operator wants to reach Telegram.</summary>
/// <param name="Proxy">Empty: none.</param>
internal sealed record LineWish(string Token, string ApiUrl, string Proxy)
{
    /// <summary>Where the operator's own Bot API server puts files; empty: it hands them out over HTTP.</summary>
    public string LocalFiles { get; init; } = "";

    /// <summary>Telegram brings the updates; otherwise they are fetched.</summary>
    public bool WantsWebhook { get; init; }

    public static LineWish Read(SettingsStore settings) => Of(settings.Get(ShopSettings.BotToken), settings.Get(ShopSettings.BotApiUrl), settings.Get(BotSettings.Proxy)) with
    {
        LocalFiles = settings.Get(BotSettings.LocalFiles),
        WantsWebhook = settings.Get(BotSettings.Updates) == BotSettings.Webhook,
    };

    public static LineWish Of(string token, string apiUrl, string proxy) =>
        new(token.Trim(), apiUrl.Trim() is { Length: > 0 } url ? url : ShopSettings.BotApiUrl.Default, proxy.Trim());

    public static bool IsAbout(string settingKey) =>
        settingKey == ShopSettings.BotToken.Key || settingKey == ShopSettings.BotApiUrl.Key || BotSettings.All.Any(setting => setting.Key == settingKey);

    /// <summary>A record would print the token.</summary>
    public override string ToString() => ApiUrl;
}
