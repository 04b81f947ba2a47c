using MoonVpn.Core.Settings;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>How the operator wants to reach Telegram.</summary>
/// <param name="Proxy">Empty: none.</param>
internal sealed record LineWish(string Token, string ApiUrl, string Proxy)
{
    public static LineWish Read(SettingsStore settings) =>
        Of(settings.Get(ShopSettings.BotToken), settings.Get(ShopSettings.BotApiUrl), settings.Get(ShopSettings.BotProxy));

    public static LineWish Of(string token, string apiUrl, string proxy) =>
        new(token.Trim(), apiUrl.Trim() is { Length: > 0 } url ? url : ShopSettings.BotApiUrl.Default, proxy.Trim());

    public static bool IsAbout(string settingKey) =>
        settingKey == ShopSettings.BotToken.Key || settingKey == ShopSettings.BotApiUrl.Key || settingKey == ShopSettings.BotProxy.Key;

    /// <summary>A record would print the token.</summary>
    public override string ToString() => ApiUrl;
}
