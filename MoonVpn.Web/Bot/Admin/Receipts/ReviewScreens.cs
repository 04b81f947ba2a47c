using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Admin.Receipts;

/// <summary>A receipt before those who decide it.</summary>
internal static class ReviewScreens
{
    // Captions hold 1024 characters; the customer's own words get what the facts leave.
    private const int MostCustomerText = 250;

    /// <param name="order">What it is for; null when it belongs to none.</param>
    public static Screen Of(Words words, ReceiptRow receipt, OrderRow? order)
    {
        var screen = new Screen(Html.Lines(
        [
            words.Html(Say.ReviewTitle, receipt.TrackingCode),
            words.Html(Say.ReviewCustomer, Customer(receipt)),
            words.Html(Say.ReviewRecord, receipt.CustomerPaid, receipt.CustomerRejected, words.Day(receipt.CustomerSince)),
            order is null ? null : order.Kind == OrderKind.TopUp ? words.Html(Say.LineTopUp) : words.Html(Say.ReviewFor, order.PlanName, order.LocationName),
            words.Html(Say.ReviewAmount, words.Money(receipt.Amount)),
            words.Html(Say.ReviewCard, CardNumber.Masked(receipt.CardNumber), Html.Name(receipt.CardHolder)),
            receipt.Text is { Length: > 0 } text ? words.Html(Say.ReviewText, Html.Name(text, MostCustomerText)) : null,
            receipt.IsFlagged && receipt.Notes.Length > 0 ? words.Html(Say.ReviewFlag, Html.Name(receipt.Notes, MostCustomerText)) : null,
            receipt.IsLate ? words.Html(Say.ReviewLate) : null,
            .. State(words, receipt),
        ]));
        return receipt.IsDecidable ? AddKeys(screen, words, receipt.Id) : screen;
    }

    public static InlineKeyboardMarkup DecisionKeys(Words words, long receiptId) => AddKeys(new Screen(default), words, receiptId).Keyboard!;

    public static InlineKeyboardMarkup ReasonKeys(Words words, long receiptId) => new Screen(default)
        .Column(Enum.GetValues<RejectionReason>().Select(reason => Key.Does(words.Name(reason), CallbackAction.RejectReceipt, receiptId, (long)reason)))
        .Row(words.BackKey(CallbackAction.ReceiptButtons, receiptId)).Keyboard!;

    private static Screen AddKeys(Screen screen, Words words, long receiptId) => screen
        .Row(Key.Good(words.Plain(Say.KeyApprove), new Callback(CallbackAction.ApproveReceipt, receiptId)),
            Key.Bad(words.Plain(Say.KeyReject), new Callback(CallbackAction.RejectReasons, receiptId)))
        .Row(Key.Does(words.Plain(Say.KeyOtherAmount), CallbackAction.OtherAmount, receiptId),
            Key.Does(words.Plain(Say.KeySecondOpinion), CallbackAction.SecondOpinion, receiptId));

    private static IEnumerable<Html?> State(Words words, ReceiptRow receipt)
    {
        var when = receipt.RespondedAt is { } responded ? words.Moment(responded) : "";
        var who = Html.Name(receipt.DecidedBy);
        yield return receipt.Status switch
        {
            ReceiptStatus.Approved => words.Html(Say.DecidedApproved, who, words.Money(receipt.ApprovedAmount ?? receipt.Amount), when),
            ReceiptStatus.Rejected => words.Html(Say.DecidedRejected, who, Reason(words, receipt), when),
            ReceiptStatus.Expired => words.Html(Say.ReviewUnanswered),
            ReceiptStatus.Pending => null,
        };
        yield return receipt is { NeedsSuperadmin: true, IsDecidable: true } ? words.Html(Say.ReviewSecondOpinion) : null;
    }

    private static Html Reason(Words words, ReceiptRow receipt) => receipt.RejectionReason is { Length: > 0 } own
        ? Html.Name(own, MostCustomerText)
        : Html.Escape(words.Name(receipt.RejectionCode ?? RejectionReason.Other));

    private static Html Customer(ReceiptRow receipt)
    {
        var name = Html.Name(receipt.CustomerName.Length > 0 ? receipt.CustomerName : $"#{receipt.UserId}");
        var link = receipt.CustomerTelegramId is { } id ? Html.Of($"<a href=\"tg://user?id={id}\">{name}</a>") : name;
        return receipt.CustomerUsername is { Length: > 0 } username ? Html.Of($"{link} · {Html.Name("@" + username)}") : link;
    }
}
