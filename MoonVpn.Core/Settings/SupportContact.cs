using System.Text.RegularExpressions;

namespace MoonVpn.Core.Settings;

/// <summary>Whom customers can talk to.</summary>
public static partial class SupportContact
{
    /// <returns>The text of the setting; empty: none.</returns>
    public static string Text(SettingsStore settings) => settings.Get(ShopSettings.SupportContact).Trim();

    /// <returns>Null when the contact is no Telegram name.</returns>
    public static string? Url(SettingsStore settings) =>
        TelegramName().Match(Text(settings)) is { Success: true } match ? $"https://t.me/{match.Groups[1].Value}" : null;

    [GeneratedRegex("^@?([A-Za-z0-9_]{4,32})$")]
    private static partial Regex TelegramName();
}
