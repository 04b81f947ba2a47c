using MoonVpn.Core.Orders;
using MoonVpn.Web.Portal.Pages.Orders;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>Orders and what became of them.</summary>
internal static class OrderTexts
{
    public static readonly Text Intro = new("هر خرید از اولین دکمه تا تحویل اکانت.", "Every purchase, from the first button to the account.");
    public static readonly Text SearchFor = new("کد پیگیری، مشتری یا اکانت", "Tracking code, customer or account");
    public static readonly Text None = new("هنوز سفارشی نیست", "No orders yet");
    public static readonly Text NoneMore = new("سفارش‌ها از ربات می‌آیند.", "Orders come from the bot.");
    public static readonly Text Code = new("کد پیگیری", "Tracking code");
    public static readonly Text Customer = new("مشتری", "Customer");
    public static readonly Text Plan = new("پلن", "Plan");
    public static readonly Text Location = new("لوکیشن", "Location");
    public static readonly Text Amount = new("مبلغ", "Amount");
    public static readonly Text Status = new("وضعیت", "Status");
    public static readonly Text CreatedAt = new("ثبت", "Placed");
    public static readonly Text Kind = new("نوع", "Kind");
    public static readonly Text Days = new("مدت", "Days");
    public static readonly Text DaysOf = new("{0} روز", "{0} days");
    public static readonly Text Traffic = new("حجم", "Traffic");
    public static readonly Text Price = new("قیمت", "Price");
    public static readonly Text Discount = new("تخفیف", "Discount");
    public static readonly Text Final = new("قابل پرداخت", "To be paid");
    public static readonly Text Account = new("اکانت", "Account");
    public static readonly Text Facts = new("مشخصات", "Facts");
    public static readonly Text History = new("روند", "History");
    public static readonly Text Money = new("پول", "Money");
    public static readonly Text Held = new("نگه‌داشته در کیف پول", "Held in the wallet");
    public static readonly Text FromWallet = new("از کیف پول", "From the wallet");
    public static readonly Text ByCard = new("با کارت", "By card");
    public static readonly Text Refunded = new("برگشت داده‌شده", "Refunded");
    public static readonly Text AllKinds = new("همهٔ نوع‌ها", "All kinds");
    public static readonly Text Retry = new("تلاش دوباره", "Try again");
    public static readonly Text HurryMore = new("منتظر نوبت بعدی نمی‌مانیم و همین حالا پنل صدا زده می‌شود.", "The panel is called right now instead of at the next attempt.");
    public static readonly Text RetryMore = new("سفارش تازه‌ای با همان کالا و همان قیمت ({0} تومان) از کیف پول مشتری ثبت می‌شود.", "A new order for the same goods at the same price ({0} Toman) is paid from the customer's wallet.");
    public static readonly Text Retried = new("دوباره تلاش می‌شود.", "It is being tried again.");
    public static readonly Text Refund = new("برگشت پول", "Refund");
    public static readonly Text RefundOf = new("برگشت پول سفارش {0}", "Refund order {0}");
    public static readonly Text RefundVerb = new("برگرداندن پول", "Refund");
    public static readonly Text RefundNote = new("پول به کیف پول مشتری می‌رود؛ حداکثر {0} تومان. به مشتری خبر داده می‌شود.", "The money goes to the customer's wallet, at most {0} Toman. The customer is told.");
    public static readonly Text RefundAmount = new("مبلغ برگشتی", "Amount to refund");
    public static readonly Text RefundReasonHelp = new("در سابقه می‌ماند.", "Kept on record.");
    public static readonly Text RefundOff = new("اکانت هم خاموش شود", "Switch the account off, too");
    public static readonly Text RefundOffHelp = new("آنچه این سفارش داده پس گرفته می‌شود.", "What this order gave is taken back.");
    public static readonly Text RefundDone = new("پول به کیف پول مشتری برگشت.", "The money is back in the customer's wallet.");
    public static readonly Text CallOffMore = new("سفارش {0} پرداخت شده و هنوز روی پنل ساخته نشده است. متوقف می‌شود و پول به کیف پول مشتری برمی‌گردد.", "Order {0} is paid and not on its panel yet. It is called off, and the money goes back to the customer's wallet.");
    public static readonly Text Cancel = new("لغو سفارش", "Cancel the order");
    public static readonly Text CancelMore = new("سفارش {0} بسته می‌شود؛ پولی که برایش نگه داشته شده آزاد می‌شود.", "Order {0} will be closed; money held for it is free again.");
    public static readonly Text Cancelled = new("سفارش لغو شد.", "The order was cancelled.");
    public static readonly Text WhyFailed = new("چرا تحویل نشد:", "Why it was not delivered:");

    public static Text Of(OrderKind kind) => kind switch
    {
        OrderKind.Purchase => new("خرید", "Purchase"),
        OrderKind.Renewal => new("تمدید", "Renewal"),
        OrderKind.ExtraTraffic => new("حجم اضافه", "Extra traffic"),
        OrderKind.ExtraTime => new("زمان اضافه", "Extra time"),
        OrderKind.LocationChange => new("تغییر لوکیشن", "Change of location"),
        OrderKind.Trial => new("تست رایگان", "Trial"),
        OrderKind.TopUp => new("شارژ کیف پول", "Wallet top-up"),
    };

    public static Text Of(OrderSpan span) => span switch
    {
        OrderSpan.Today => new("امروز", "Today"),
        OrderSpan.Week => new("۷ روز", "7 days"),
        OrderSpan.Month => new("۳۰ روز", "30 days"),
    };

    public static Text Of(OrderCloseReason reason) => reason switch
    {
        OrderCloseReason.TimedOut => new("مهلت پرداخت تمام شد", "The time to pay ran out"),
        OrderCloseReason.Cancelled => new("لغو شد", "It was cancelled"),
        OrderCloseReason.Rejected => new("رسیدها رد شدند", "Its receipts were rejected"),
        OrderCloseReason.NoRoom => new("لوکیشن پر شد؛ پول در کیف پول مشتری است", "The location filled up; the money is in the wallet"),
        OrderCloseReason.AccountUnfit => new("اکانت دیگر قابل تغییر نبود؛ پول در کیف پول مشتری است", "The account could not be changed any more; the money is in the wallet"),
    };
}
