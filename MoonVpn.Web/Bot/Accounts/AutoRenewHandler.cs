using MoonVpn.Core.Orders;
using MoonVpn.Core.Orders.AutoRenewals;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>Whether an account renews itself. The buttons say on or off, so that a second tap changes nothing.</summary>
internal sealed class AutoRenewHandler(AccountPage page, OrderQueries orders, AutoRenewalService renewals) : AccountActionHandler(page, orders)
{
    public override IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.AutoRenew, CallbackAction.SetAutoRenew];

    public override async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        var accountId = await Page.CurrentAsync(visit.Actor, callback.Id, ct);
        if (callback.Action == CallbackAction.SetAutoRenew)
        {
            await renewals.SetAsync(visit.Actor, accountId, callback.Other == 1, ct);
            visit.Replies.Answer(visit.Words.Plain(callback.Other == 1 ? Say.ToastAutoRenewOn : Say.ToastAutoRenewOff));
        }

        visit.Replies.Show(ScreenOf(visit.Words, await renewals.GetAsync(visit.Actor, accountId, ct)));
    }

    private static Screen ScreenOf(Words words, AutoRenewalState state)
    {
        var (label, on) = state.IsOn ? (Say.KeyAutoRenewOff, 0) : (Say.KeyAutoRenewOn, 1);
        var set = new Callback(CallbackAction.SetAutoRenew, state.AccountId, on);
        return new Screen(Html.Lines(
            [
                words.Html(Say.AutoRenewTitle, state.EmailName),
                words.Html(state.IsOn ? Say.AutoRenewIsOn : Say.AutoRenewIsOff),
                Html.Of($""),
                words.Html(Say.AutoRenewAbout, state.HoursBefore),
                Html.Of($""),
                .. state.Price is { } price
                    ? [words.Html(Say.AutoRenewPrice, words.Money(price)), words.Html(Say.LineWallet, words.Money(state.Available))]
                    : new Html?[] { words.Html(Say.AutoRenewNoPlan) },
            ]))
            .Row(state.IsOn ? Key.Does(words.Plain(label), set) : state.Price is null ? null : Key.Good(words.Plain(label), set))
            .Row(state.Price > state.Available ? Key.Does(words.Plain(Say.KeyTopUp), CallbackAction.TopUp) : null)
            .Row(words.AccountKey(state.AccountId), words.HomeKey());
    }
}
