using MoonVpn.Core.Catalog;
using MoonVpn.Core.Catalog.Guides;
using MoonVpn.Web.Bot.Accounts;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Guides;

/// <summary>How to connect: which device, which app, what to do.</summary>
internal static class GuideScreens
{
    public static Screen Platforms(Words words, IReadOnlyList<GuideRow> guides, AccountView? view)
    {
        var screen = new Screen(guides.Count == 0 ? words.Html(Say.GuidesNone) : Html.Lines(words.Html(Say.GuidesTitle), Of(words, view), words.Html(Say.GuidesPlatform)));
        foreach (var pair in guides.Select(guide => guide.Platform).Distinct().Chunk(2))
        {
            screen.Row(pair.Select(platform => Key.Does(words.Name(platform), CallbackAction.GuidePlatform, AccountId(view), (long)platform)));
        }

        return screen.Row(guides.Count == 0 ? Key.Does(words.Plain(Say.KeySupport), CallbackAction.Support) : null).Row(view is null ? null : words.AccountKey(view.Account.Id), words.HomeKey());
    }

    public static Screen Apps(Words words, ConnectPlatform platform, IEnumerable<GuideRow> guides, AccountView? view) =>
        new Screen(Html.Lines(words.Html(Say.GuidesOn, words.Name(platform)), Of(words, view), words.Html(Say.GuidesApp)))
            .Column(guides.Select(guide => Key.Does(guide.App, CallbackAction.Guide, AccountId(view), guide.Id)))
            .Row(words.BackKey(CallbackAction.Guides, AccountId(view)), words.HomeKey());

    /// <param name="connectLink">Our page that hands the account over; null: none.</param>
    /// <param name="isOnly">There is no other app on this platform.</param>
    public static Screen One(Words words, GuideRow guide, AccountView? view, string? connectLink, bool isOnly, Media? media)
    {
        var subscription = view?.Account.SubscriptionUrl ?? view?.Account.ConfigUrl;
        var canImport = connectLink is not null && guide.ImportUrl is not null;
        var text = Html.Lines(
        [
            words.Html(Say.GuideTitle, Html.Name(guide.App), words.Name(guide.Platform)),
            Html.Of($""),
            // Was checked when it was saved, and is checked by Telegram once more.
            new Html(guide.Text(words.Language)),
            .. subscription is null ? [] : new Html?[] { Html.Of($""), canImport ? null : words.Html(Say.GuideByHand), words.Html(view!.Account.SubscriptionUrl is null ? Say.LineLink : Say.LineSubscription, subscription) },
        ]);
        return new Screen(text) { Media = media }
            .Row(canImport ? Key.GoodLink(words.Plain(Say.KeyImport), connectLink!) : null)
            .Row(guide.DownloadUrl is { } get ? Key.Opens(words.Plain(Say.KeyGetApp), get) : null)
            .Row(Key.Copies(words.Plain(Say.KeyCopySubscription), subscription), view?.Account.ConfigUrl is null ? null : Key.Does(words.Plain(Say.KeyQr), CallbackAction.AccountQr, view.Account.Id))
            .Row(isOnly ? words.BackKey(CallbackAction.Guides, AccountId(view)) : Key.Does(words.Plain(Say.KeyBack), CallbackAction.GuidePlatform, AccountId(view), (long)guide.Platform), words.HomeKey());
    }

    private static Html? Of(Words words, AccountView? view) => view is null ? null : words.Html(Say.LineAccount, view.Account.EmailName);

    private static long AccountId(AccountView? view) => view?.Account.Id ?? 0;
}
