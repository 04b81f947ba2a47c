using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Payment;

/// <summary>The ways to pay for whatever an invoice is about, the same on each: the wallet first, the rest by card.</summary>
internal static class PayKeys
{
    public static Screen AddWays(this Screen screen, Words words, PaymentDue due, Callback fromWallet, Callback byCard)
    {
        if (due.Amount == 0)
        {
            return screen.Row(Key.Good(words.Plain(Say.KeyTakeFree), fromWallet));
        }

        if (due.WalletCovers)
        {
            screen.Row(Key.Good(words.Plain(Say.KeyPayFromWallet), fromWallet));
        }
        else if (due is { Available: > 0, CardAvailable: true })
        {
            screen.Row(Key.Good(words.Plain(Say.KeyPayMixed, words.Money(due.Available)), fromWallet));
        }

        return due.CardAvailable ? screen.Row(Key.Good(words.Plain(Say.KeyPayByCard), byCard)) : screen;
    }

    /// <summary>The lines that belong to them: the price, the wallet, and that no card will do where none does.</summary>
    public static IEnumerable<Html?> Lines(Words words, PaymentDue due) =>
    [
        due.Amount > 0 ? words.Html(Say.LinePrice, words.Money(due.Amount)) : words.Html(Say.LineFree),
        due is { Amount: > 0, Available: > 0 } ? words.Html(Say.LineWallet, words.Money(due.Available)) : null,
        due is { CardAvailable: false, WalletCovers: false } ? words.Html(Say.InvoiceNoCard) : null,
    ];
}
