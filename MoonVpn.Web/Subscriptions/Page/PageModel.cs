using System.Globalization;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Subscriptions;

namespace MoonVpn.Web.Subscriptions.Page;

/// <param name="Link">The address of this subscription, as the reader came by it.</param>
/// <param name="Platforms">The reader's first.</param>
/// <param name="Support">What the shop calls its contact; empty: none.</param>
/// <param name="SupportUrl">Null when the contact is no Telegram name.</param>
public sealed record PageModel(
    SubscriptionContent Content, string Link, IReadOnlyList<Platform> Platforms, string ShopName, string Support, string? SupportUrl, DateTime Now)
{
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>How an app is to call it; escaped.</summary>
    public string Name => Uri.EscapeDataString($"{ShopName} – {Content.Label}");

    public double LeftShare => 1 - Content.UsedShare;

    public TimeSpan? Left => Content.ExpiresAt - Now;

    public bool IsRunning => Content.Status == AccountStatus.Active;
}
