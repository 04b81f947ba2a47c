using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Start;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>Gives an account to whoever opens a link and accepts.</summary>
internal sealed class GiveHandler(AccountService accounts, AccountGiftService gifts, AccountGiftQueries queries, IBotConnection bot, TimeProvider time) : IButtonHandler, IStartLink
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.Give, CallbackAction.GiveLink, CallbackAction.CancelGive, CallbackAction.AcceptGive];

    public string Prefix => "gift_";

    public async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        switch (callback.Action)
        {
            case CallbackAction.AcceptGive:
                var acceptedId = await gifts.AcceptAsync(visit.Actor, callback.Code, ct);
                visit.Replies.Show(GiveScreens.Accepted(visit.Words, await accounts.GetAsync(visit.Actor, acceptedId, ct)));
                return;
            case CallbackAction.GiveLink:
                visit.Replies.Show(LinkScreen(visit, callback.Id, await gifts.OfferAsync(visit.Actor, callback.Id, ct)));
                return;
            case CallbackAction.CancelGive:
                await gifts.CancelAsync(visit.Actor, callback.Id, ct);
                visit.Replies.Answer(visit.Words.Plain(Say.GiveCancelled));
                break;
        }

        visit.Replies.Show(await queries.FindOfferAsync(visit.Actor, callback.Id, ct) is { } open
            ? LinkScreen(visit, callback.Id, open)
            : GiveScreens.About(visit.Words, await accounts.GetAsync(visit.Actor, callback.Id, ct)));
    }

    public async Task OpenAsync(Visit visit, string payload, CancellationToken ct) =>
        visit.Replies.Show(GiveScreens.Offer(visit.Words, await queries.LookAsync(visit.Actor, payload, ct), payload, time.GetUtcNow().UtcDateTime));

    public Task<bool> RefusedAsync(Visit visit, Callback callback, RefusedException refused, CancellationToken ct)
    {
        var back = callback.Action == CallbackAction.AcceptGive ? null : visit.Words.AccountKey(callback.Id);
        visit.Replies.Show(new Screen(Html.Escape(visit.Words.Sentence(refused))).Row(back, visit.Words.HomeKey()));
        return Task.FromResult(true);
    }

    private Screen LinkScreen(Visit visit, long accountId, OfferedGift gift) =>
        GiveScreens.Link(visit.Words, accountId, gift, $"https://t.me/{bot.Status.Username}?start={Prefix}{gift.Token}");
}
