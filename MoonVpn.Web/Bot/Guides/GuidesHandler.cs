using MoonVpn.Core.Catalog;
using MoonVpn.Core.Catalog.Guides;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Accounts;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Guides;

/// <summary>How to connect: with one's account at hand, or, from the menu, without.</summary>
internal sealed class GuidesHandler(GuideService guides, GuideFiles files, AccountPage page, LinkedAccounts links, OrderQueries orders) : IButtonHandler, IWordHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.Guides, CallbackAction.GuidePlatform, CallbackAction.Guide];

    public Say? Label => Say.KeyGuides;

    public CallbackAction Same => CallbackAction.Guides;

    public async Task ReadAsync(Visit visit, string text, CancellationToken ct) => visit.Replies.Show(GuideScreens.Platforms(visit.Words, await guides.ShownAsync(ct), null));

    public async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        var all = await guides.ShownAsync(ct);
        var view = callback.Id == 0 ? null : await page.ViewAsync(visit.Actor, callback.Id, 0, ct);
        // A link that does not connect is no help.
        view = view is { IsEnded: true } ? null : view;
        visit.Replies.Show(callback.Action switch
        {
            CallbackAction.Guide when all.FirstOrDefault(guide => guide.Id == callback.Other) is { } guide => await OneAsync(visit, all, guide, view, ct),
            CallbackAction.GuidePlatform => all.Where(guide => (long)guide.Platform == callback.Other).ToList() switch
            {
                [] => GuideScreens.Platforms(visit.Words, all, view),
                [var only] => await OneAsync(visit, all, only, view, ct),
                var apps => GuideScreens.Apps(visit.Words, (ConnectPlatform)callback.Other, apps, view),
            },
            // Also where the guide is gone by now.
            _ => GuideScreens.Platforms(visit.Words, all, view),
        });
    }

    public Task<bool> RefusedAsync(Visit visit, Callback callback, RefusedException refused, CancellationToken ct) => page.ShowAfterRefusalAsync(visit, callback, refused, orders, ct);

    private async Task<Screen> OneAsync(Visit visit, IReadOnlyList<GuideRow> all, GuideRow guide, AccountView? view, CancellationToken ct)
    {
        var link = view is null ? null : await links.ConnectLinkAsync(visit.Actor, view.Account.Id, guide.Id, ct);
        var isOnly = all.Count(other => other.Platform == guide.Platform) == 1;
        return GuideScreens.One(visit.Words, guide, view, link, isOnly, MediaOf(guide));
    }

    private Media? MediaOf(GuideRow guide) =>
        files.Find(guide) is { } file ? new Media(guide.MediaPath, guide.MediaIsVideo, Path.GetFileName(file.Path), () => File.OpenRead(file.Path)) : null;
}
