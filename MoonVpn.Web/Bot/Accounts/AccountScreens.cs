using MoonVpn.Core.Accounts;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Accounts;

internal static class AccountScreens
{
    public const int RowsPerPage = 6;

    // Of a caption: Telegram takes 1024 characters.
    private const int MostCaption = 1000;

    public static Screen List(Words words, IReadOnlyList<AccountRow> accounts, Page page) =>
        new Screen(accounts.Count > 0 ? words.Html(Say.AccountsTitle) : words.Html(Say.NoAccounts))
            .Column(accounts.Select(account => Key.Does(
                words.Plain(Say.KeyAccount, account.ClientName, account.LocationName, words.Name(account.Status)), CallbackAction.Account, account.Id, page.Index)))
            .Row(accounts.Count == 0 ? Key.Good(words.Plain(Say.KeyBuy), new Callback(CallbackAction.Plans)) : null)
            .Row(words.PageKeys(CallbackAction.Accounts, page))
            .Row(words.HomeKey());

    public static Screen One(Words words, AccountView view, DateTime now)
    {
        var account = view.Account;
        return new Screen(Html.Lines(
            [
                account.ClientName != account.EmailName ? Html.Of($"📱 <b>{Html.Name(account.ClientName, 32)}</b>") : null,
                words.Html(Say.LineAccount, account.EmailName),
                words.Html(Say.LineStatus, view.MovingTo is { } target ? words.Plain(Say.StatusMoving, target) : words.Name(account.Status)),
                account.PlanName.Length > 0 ? words.Html(Say.LinePlan, account.PlanName) : null,
                words.Html(Say.LineLocation, account.LocationName),
                .. Usage(words, account),
                Expiry(words, account, now),
                words.Html(Say.LineLastOnline, account.LastOnlineAt is { } online ? words.Since(online, now) : words.Plain(Say.NeverOnline)),
                .. view.IsEnded ? [Html.Of($""), words.Html(Say.EndedHint)] : ShortLink(words, account),
            ]))
            .AddActions(words, view);
    }

    public static Screen Qr(Words words, AccountRow account, byte[]? picture, long page) =>
        new Screen(Html.Lines(words.Html(Say.LineAccount, account.EmailName), Link(words, account), WithoutCode(words, picture))) { Picture = picture }
            .Row(Key.Copies(words.Plain(Say.KeyCopyLink), account.ConfigUrl))
            .Row(Key.Does(words.Plain(Say.KeyBack), CallbackAction.Account, account.Id, page), words.HomeKey());

    /// <summary>What arrives when an account is ready, or has a new link. Links that would not fit under the picture are left to <see cref="LinksAlone"/>.</summary>
    public static Screen Delivery(Words words, AccountRow account, byte[]? picture, DateTime now, Say title = Say.DeliveryTitle)
    {
        Html?[] facts =
        [
            words.Html(title),
            words.Html(Say.LineAccount, account.EmailName),
            account.PlanName.Length > 0 ? words.Html(Say.LinePlan, account.PlanName) : null,
            words.Html(Say.LineLocation, account.LocationName),
            words.Html(Say.LineTraffic, words.Traffic(account.TrafficLimit, account.IsUnlimited)),
            Expiry(words, account, now),
            WithoutCode(words, picture),
        ];
        return new Screen(Html.Lines(Fits(account) ? [.. facts, .. Links(words, account)] : facts)) { Picture = picture }
            .Row(Key.Copies(words.Plain(Say.KeyCopyLink), account.ConfigUrl), Key.Copies(words.Plain(Say.KeyCopySubscription), account.SubscriptionUrl))
            .Row(Key.Good(words.Plain(Say.KeyConnect), new Callback(CallbackAction.Guides, account.Id)), Key.Does(words.Plain(Say.KeyAccounts), CallbackAction.Accounts))
            .Row(words.HomeKey());
    }

    /// <summary>What an account may use, and until when, after it was renewed or extended.</summary>
    public static Html Changed(Words words, AccountRow account, DateTime now) => Html.Lines(
        words.Html(Say.AccountChanged, account.EmailName),
        words.Html(Say.LineTraffic, words.Traffic(account.TrafficLimit, account.IsUnlimited)),
        Expiry(words, account, now));

    /// <returns>Null when the links stand under the picture.</returns>
    public static Html? LinksAlone(Words words, AccountRow account) => Fits(account) ? null : Html.Lines(Links(words, account));

    private static Html? WithoutCode(Words words, byte[]? picture) => picture is null ? words.Html(Say.QrTooLong) : null;

    private static bool Fits(AccountRow account) => (account.ConfigUrl?.Length ?? 0) + (account.SubscriptionUrl?.Length ?? 0) + 400 <= MostCaption;

    private static IEnumerable<Html?> Usage(Words words, AccountRow account) => account.IsUnlimited
        ? [words.Html(Say.LineUsedUnlimited, words.Size(account.TrafficUsed))]
        :
        [
            words.Html(Say.LineUsed, words.Size(account.TrafficUsed), words.Size(account.TrafficLimit)),
            Html.Escape(Figures.Bar(account.UsedShare)),
            words.Html(Say.LineLeft, words.Size(account.TrafficLeft)),
        ];

    private static Html Expiry(Words words, AccountRow account, DateTime now) => account.ExpiresAt is { } expires
        ? words.Html(Say.LineExpiry, words.Moment(expires), words.Until(expires, now))
        : words.Html(Say.LineExpiryFromFirstUse, account.DurationDays);

    private static IEnumerable<Html?> Links(Words words, AccountRow account) =>
        [Link(words, account), account.SubscriptionUrl is { } subscription ? words.Html(Say.LineSubscription, subscription) : null];

    /// <summary>A share link fills a phone's screen: it stands beside its QR code, and here only where there is no subscription.</summary>
    private static IEnumerable<Html?> ShortLink(Words words, AccountRow account) =>
        [account.SubscriptionUrl is { } subscription ? words.Html(Say.LineSubscription, subscription) : Link(words, account)];

    private static Html? Link(Words words, AccountRow account) => account.ConfigUrl is { } link ? words.Html(Say.LineLink, link) : null;
}
