using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>What happened to an order.</summary>
internal static class OrderEventTexts
{
    /// <summary>An action of the audit log or the ledger; one that has no words yet is shown as it is.</summary>
    public static string Of(string action) => action switch
    {
        "order.place" or "order.trial" or "order.top_up" => new Text("سفارش ثبت شد", "Order placed"),
        "order.cancel" => new Text("لغو شد", "Cancelled"),
        "order.hurry" => new Text("بی‌درنگ دوباره تلاش شد", "Tried again at once"),
        "order.retry" => new Text("به‌جای سفارش ناموفق ثبت شد", "Placed in the place of one that failed"),
        "order.refund" => new Text("پول برگردانده شد", "Refunded"),
        "order.grant" => new Text("هدیهٔ فروشگاه", "Given by the shop"),
        "order.completed" => new Text("تحویل شد", "Delivered"),
        "order.failed" => new Text("انجام نشد", "Failed"),
        "order.expired" => new Text("بسته شد", "Closed"),
        "receipt.open" => new Text("کارت نشان داده شد", "Card shown"),
        "receipt.submit" => new Text("رسید فرستاده شد", "Receipt sent"),
        "receipt.add_file" => new Text("تصویر دیگری از رسید فرستاده شد", "Another picture of the receipt sent"),
        "receipt.watch" => new Text("بررسی رسید شروع شد", "Receipt is being looked at"),
        "receipt.withdraw" => new Text("تأیید اول پس گرفته شد", "First approval withdrawn"),
        "receipt.approve_first" => new Text("تأیید اول رسید", "Receipt approved by the first of two"),
        "receipt.approve" => new Text("رسید تأیید شد", "Receipt approved"),
        "receipt.reject" => new Text("رسید رد شد", "Receipt rejected"),
        "receipt.override" => new Text("تصمیم رسید عوض شد", "Receipt overruled"),
        "receipt.undo" => new Text("تأیید رسید برگردانده شد", "Approval taken back"),
        "receipt.flag" => new Text("رسید نشان‌دار شد", "Receipt flagged"),
        "receipt.unflag" => new Text("نشان رسید برداشته شد", "Receipt unflagged"),
        "receipt.ask_superadmin" => new Text("نظر مدیر ارشد خواسته شد", "Superadmin asked"),
        "receipt.not_sent" => new Text("رسیدی نیامد", "No receipt came"),
        "receipt.unanswered" => new Text("رسید به‌موقع پاسخ داده نشد", "Receipt not answered in time"),
        "ledger.deposit" => new Text("واریز به کیف پول", "Deposited"),
        "ledger.purchase" => new Text("پرداخت سفارش", "Paid"),
        "ledger.refund" => new Text("برگشت به کیف پول", "Back in the wallet"),
        "ledger.commission" => new Text("پورسانت فروشنده", "Seller's commission"),
        "ledger.settlement" => new Text("تسویه با فروشنده", "Settled with the seller"),
        "ledger.reversal" => new Text("ابطال", "Reversed"),
        _ => AccountHistoryTexts.Action(action),
    };

    public static Tone ToneOf(string action) => action switch
    {
        "order.completed" or "receipt.approve" or "ledger.purchase" => Tone.Good,
        "order.failed" or "receipt.reject" or "receipt.undo" => Tone.Bad,
        "order.refund" or "receipt.flag" or "receipt.unanswered" => Tone.Attention,
        _ => Tone.Quiet,
    };
}
