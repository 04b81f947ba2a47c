using MoonVpn.Core.Orders;

namespace MoonVpn.Web.Bot.Payment;

/// <summary>What is to be paid, and out of what it could be.</summary>
/// <param name="Amount">Toman.</param>
/// <param name="Available">Toman in the wallet that may be spent.</param>
internal readonly record struct PaymentDue(long Amount, long Available, bool CardAvailable)
{
    public bool WalletCovers => Available >= Amount;

    public static PaymentDue Of(Quote quote) => new(quote.Due, quote.Available, quote.CardAvailable);

    public static PaymentDue Of(ExtraQuote quote) => new(quote.Price, quote.Available, quote.CardAvailable);
}
