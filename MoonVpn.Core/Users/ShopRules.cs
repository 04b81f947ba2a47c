using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Users;

/// <summary>The shop's rules, as customers accept them before a purchase.</summary>
public static class ShopRules
{
    /// <returns>In the language, else in the other; empty: there are none.</returns>
    public static string Text(SettingsStore settings, string language)
    {
        var (fa, en) = (settings.Get(GateSettings.RulesFa), settings.Get(GateSettings.RulesEn));
        var (own, other) = language == "en" ? (en, fa) : (fa, en);
        return own.Length > 0 ? own : other;
    }

    /// <summary>Which wording these are: a number made of both texts, so that any change makes another one.</summary>
    /// <returns>0: there are none.</returns>
    public static int Version(SettingsStore settings)
    {
        var texts = $"{settings.Get(GateSettings.RulesFa)}\0{settings.Get(GateSettings.RulesEn)}";
        return texts.Length == 1 ? 0 : (BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(texts))) & int.MaxValue) | 1;
    }

    /// <param name="accepted">The version that somebody accepted last.</param>
    public static bool AreAccepted(SettingsStore settings, int accepted) =>
        Version(settings) is var version && (version == 0 || accepted == version || (accepted != 0 && !settings.Get(GateSettings.RulesAgain)));
}
