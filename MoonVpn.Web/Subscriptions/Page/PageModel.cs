using System.Globalization;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Catalog.Guides;

namespace MoonVpn.Web.Subscriptions.Page;

/// <param name="Link">The address of this subscription, as the reader came by it.</param>
/// <param name="Platforms">The reader's first.</param>
/// <param name="Guides">Those that are shown.</param>
/// <param name="Support">What the shop calls its contact; empty: none.</param>
/// <param name="SupportUrl">Null when the contact is no Telegram name.</param>
public sealed record PageModel(
    SubscriptionContent Content, string Link, string Token, IReadOnlyList<ConnectPlatform> Platforms, IReadOnlyList<GuideRow> Guides, string ShopName, string Support, string? SupportUrl, DateTime Now)
{
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public double LeftShare => 1 - Content.UsedShare;

    public TimeSpan? Left => Content.ExpiresAt - Now;

    /// <summary>What makes the app of a guide add this account; null: nothing does.</summary>
    public string? ImportOf(GuideRow guide) => GuideImport.Fill(guide.ImportUrl, Link, Content.ConfigUrl);

    public bool IsRunning => Content.Status == AccountStatus.Active;
}
