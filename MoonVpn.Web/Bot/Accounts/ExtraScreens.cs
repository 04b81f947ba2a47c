using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Payment;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Accounts;

internal static class ExtraScreens
{
    /// <param name="price">Toman for one.</param>
    /// <param name="complaint">What was wrong with the amount before; null: none was typed yet.</param>
    public static Screen Choose(Words words, Extra extra, AccountRow account, long price, string? complaint)
    {
        var screen = new Screen(Html.Lines(
            words.Html(extra.Title, account.EmailName),
            words.Html(Say.LineUnitPrice, words.Plain(extra.Amount, 1), words.Money(price)),
            Html.Of($""),
            complaint is null ? null : Html.Of($"⚠️ {complaint}\n"),
            words.Html(extra.Ask)));
        foreach (var pair in extra.Usual.Where(amount => price * amount <= Toman.Max).Chunk(2))
        {
            screen.Row(pair.Select(amount => Key.Does(
                words.Plain(extra.Key, amount, Toman.Format(price * amount)), extra.Invoice, account.Id, amount)));
        }

        return screen.Row(words.AccountKey(account.Id), words.HomeKey());
    }

    public static Screen Invoice(Words words, Extra extra, AccountRow account, ExtraQuote quote, DateTime now)
    {
        var (due, amount) = (PaymentDue.Of(quote), Math.Max(quote.Gigabytes, quote.Days));
        var fromWallet = new Callback(extra.FromWallet, account.Id, amount, DraftToken.New());
        var screen = new Screen(Html.Lines(
        [
            words.Html(extra.Title, account.EmailName),
            words.Html(Say.LineExtra, words.Plain(extra.Amount, amount)),
            Html.Of($""),
            .. TermLines.Of(words, quote.Preview, now),
            Html.Of($""),
            .. quote.Preview.After.IsOver ? [words.Html(Say.ExtraNotEnough)] : PayKeys.Lines(words, due),
        ]));
        return (quote.Preview.After.IsOver
                ? screen.Row(Key.Good(words.Plain(Say.KeyRenew), new Callback(CallbackAction.Renew, account.Id)))
                : screen.AddWays(words, due, fromWallet, fromWallet with { Action = extra.ByCard }))
            .Row(Key.Does(words.Plain(Say.KeyOtherAmountChoose), extra.Choose, account.Id))
            .Row(words.AccountKey(account.Id), words.HomeKey());
    }
}
