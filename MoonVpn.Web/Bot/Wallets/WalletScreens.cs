using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Wallets;

internal static class WalletScreens
{
    public const int RowsPerPage = 6;

    public static Screen Wallet(Words words, WalletBalance wallet) => new Screen(Html.Lines(
            words.Html(Say.WalletTitle),
            words.Html(Say.LineBalance, words.Money(wallet.Balance)),
            wallet.Held > 0 ? words.Html(Say.LineHeld, words.Money(wallet.Held)) : null,
            wallet.Held > 0 ? words.Html(Say.LineAvailable, words.Money(wallet.Available)) : null))
        .Row(Key.Does(words.Plain(Say.KeyTopUp), CallbackAction.TopUp))
        .Row(Key.Does(words.Plain(Say.KeyStatement), CallbackAction.Statement), Key.Does(words.Plain(Say.KeyGift), CallbackAction.EnterGift))
        .Row(words.HomeKey());

    /// <summary>Asks for a gift code.</summary>
    /// <param name="refused">Why the one before did not serve; null: none was sent yet.</param>
    public static Screen AskGift(Words words, RefusedException? refused) =>
        new Screen(refused is null ? words.Html(Say.AskGift) : words.Html(refused.Refusal == Refusal.TooManyGuesses ? Say.CodesClosed : Say.GiftRefused, words.Sentence(refused)))
            .Row(words.BackKey(CallbackAction.Wallet), words.HomeKey());

    /// <summary>Asks for the amount of a top-up.</summary>
    /// <param name="refused">Why the one before did not serve; null: none was sent yet.</param>
    public static Screen AskTopUp(Words words, RefusedException? refused) =>
        new Screen(refused is null ? words.Html(Say.AskTopUp) : words.Html(Say.TopUpRefused, words.Sentence(refused)))
            .Row(words.BackKey(CallbackAction.Wallet), words.HomeKey());

    public static Screen Statement(Words words, IReadOnlyList<LedgerRow> rows, Page page) => new Screen(Html.Lines(
        [
            words.Html(Say.StatementTitle),
            rows.Count == 0 ? words.Html(Say.StatementEmpty) : null,
            .. rows.Select(row => (Html?)Html.Of($"\n{Row(words, row)}")),
        ]))
        .Row(words.PageKeys(CallbackAction.Statement, page))
        .Row(words.BackKey(CallbackAction.Wallet), words.HomeKey());

    private static Html Row(Words words, LedgerRow row) => words.Html(
        Say.StatementRow, words.Name(row.Type), words.Money(row.Amount), words.Money(row.BalanceAfter), words.Moment(row.CreatedAt), row.TrackingCode);
}
