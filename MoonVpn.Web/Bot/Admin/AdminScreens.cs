using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Admin;

internal static class AdminScreens
{
    public const int RowsPerPage = 8;

    /// <summary>Each sees what they may do, and nothing else.</summary>
    public static Screen Home(Words words, AdminHome home, DateTime now)
    {
        var may = home.Actor;
        return new Screen(Html.Lines(
                words.Html(Say.AdminTitle),
                may.Can(Permission.Receipts) ? words.Html(Say.AdminPending, home.Waiting) : null,
                home.Oldest is { } since ? words.Html(Say.AdminOldest, words.Since(since, now)) : null,
                home.IsMaintenance ? words.Html(AdminSay.IsMaintenance) : null))
            .Row(home.Waiting > 0 ? Key.Does(words.Plain(Say.KeyPending), CallbackAction.AdminReceipts) : null)
            .Row(If(may.Can(Permission.Customers), words, AdminSay.KeyFind, CallbackAction.AdminFind))
            .Row(If(may.Can(Permission.Reports), words, AdminSay.KeyToday, CallbackAction.AdminToday), If(may.Can(Permission.Panels), words, AdminSay.KeyPanels, CallbackAction.AdminPanels))
            .Row(If(may.Can(Permission.Catalogue), words, AdminSay.KeyPlans, CallbackAction.AdminPlans))
            .Row(If(may.IsSuperadmin, words, AdminSay.KeyMaintenance, CallbackAction.AdminMaintenance))
            .Row(words.HomeKey());
    }

    public static Screen Receipts(Words words, IReadOnlyList<ReceiptRow> receipts, Page page) =>
        new Screen(words.Html(receipts.Count > 0 ? Say.PendingTitle : Say.PendingNone))
            .Column(receipts.Select(receipt => Key.Does(
                words.Plain(Say.KeyPendingRow, receipt.TrackingCode, words.Money(receipt.Amount)), CallbackAction.RepostReceipt, receipt.Id)))
            .Row(words.PageKeys(CallbackAction.AdminReceipts, page))
            .Row(words.BackKey(CallbackAction.AdminHome), words.HomeKey());

    private static InlineKeyboardButton? If(bool may, Words words, AdminSay label, CallbackAction action) => may ? Key.Does(words.Plain(label), action) : null;
}

/// <param name="Actor">Whose screen it is.</param>
/// <param name="Waiting">Receipts that wait for a decision; 0 for whoever may not see them.</param>
internal sealed record AdminHome(Actor Actor, int Waiting, DateTime? Oldest, bool IsMaintenance);
