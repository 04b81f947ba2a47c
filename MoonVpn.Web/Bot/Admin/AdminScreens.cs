using MoonVpn.Core.Payments;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Admin;

internal static class AdminScreens
{
    public const int RowsPerPage = 8;

    public static Screen Home(Words words, int waiting, DateTime? oldest, DateTime now) => new Screen(Html.Lines(
            words.Html(Say.AdminTitle),
            words.Html(Say.AdminPending, waiting),
            oldest is { } since ? words.Html(Say.AdminOldest, words.Since(since, now)) : null))
        .Row(waiting > 0 ? Key.Does(words.Plain(Say.KeyPending), CallbackAction.AdminReceipts) : null)
        .Row(words.HomeKey());

    public static Screen Receipts(Words words, IReadOnlyList<ReceiptRow> receipts, Page page) =>
        new Screen(words.Html(receipts.Count > 0 ? Say.PendingTitle : Say.PendingNone))
            .Column(receipts.Select(receipt => Key.Does(
                words.Plain(Say.KeyPendingRow, receipt.TrackingCode, words.Money(receipt.Amount)), CallbackAction.RepostReceipt, receipt.Id)))
            .Row(words.PageKeys(CallbackAction.AdminReceipts, page))
            .Row(words.BackKey(CallbackAction.AdminHome), words.HomeKey());
}
