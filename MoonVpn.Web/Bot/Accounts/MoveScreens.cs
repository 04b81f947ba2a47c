using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Payment;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Accounts;

internal static class MoveScreens
{
    /// <summary>Full and unwell places are shown as such; pressing one says so. What stands against every place is said once.</summary>
    public static Screen Offers(Words words, AccountRow account, IReadOnlyList<TransferOffer> offers)
    {
        var against = offers.Select(offer => offer.WhyNot).FirstOrDefault(why => why is not null && !IsOfPlace(why));
        return new Screen(Html.Lines(
            words.Html(Say.MoveTitle, account.EmailName, account.LocationName),
            Html.Of($""),
            against is not null ? words.Html(Say.Warning, words.Sentence(against))
                : offers is [var first, ..] ? Terms(words, first)
                : words.Html(Say.MoveNowhere),
            against is null && offers.Count > 0 ? words.Html(Say.MoveChoose) : null))
            .Column(offers.Where(_ => against is null).Select(offer => Key.Does(Label(words, offer), CallbackAction.MoveTo, account.Id, offer.LocationId)))
            .Row(words.AccountKey(account.Id), words.HomeKey());
    }

    public static Screen Confirm(Words words, AccountRow account, TransferOffer offer, PaymentDue due)
    {
        var go = new Callback(CallbackAction.MoveFromWallet, account.Id, offer.LocationId, DraftToken.New());
        var screen = new Screen(Html.Lines(
        [
            words.Html(Say.MoveConfirm, account.EmailName, account.LocationName, offer.Name),
            Html.Of($""),
            words.Html(Say.MoveWarning),
            Html.Of($""),
            .. PayKeys.Lines(words, due),
        ]));
        return (due.Amount == 0 ? screen.Row(Key.Good(words.Plain(Say.KeyMoveNow), go)) : screen.AddWays(words, due, go, go with { Action = CallbackAction.MoveByCard }))
            .Row(words.BackKey(CallbackAction.Move, account.Id), words.HomeKey());
    }

    private static bool IsOfPlace(RefusedException why) => why.Refusal is Refusal.LocationFull or Refusal.LocationUnwell;

    private static Html Terms(Words words, TransferOffer offer) => offer switch
    {
        { FreeLeft: > 0 } => words.Html(Say.MoveFreeLeft, offer.FreeLeft),
        { Price: 0 } => words.Html(Say.LineFree),
        _ => words.Html(Say.MovePrice, words.Money(offer.Price)),
    };

    private static string Label(Words words, TransferOffer offer) => offer.WhyNot?.Refusal switch
    {
        Refusal.LocationFull => words.Plain(Say.KeyLocationFull, offer.Name),
        Refusal.LocationUnwell => words.Plain(Say.KeyLocationUnwell, offer.Name),
        _ => offer.Name,
    };
}
