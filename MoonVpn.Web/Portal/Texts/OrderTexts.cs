using MoonVpn.Core.Orders;

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
    public static readonly Text Placed = new("سفارش ثبت شد", "Order placed");
    public static readonly Text Paid = new("پرداخت شد", "Paid");
    public static readonly Text Delivered = new("اکانت تحویل شد", "Account delivered");
    public static readonly Text Failed = new("تحویل نشد و پول به کیف پول برگشت", "Not delivered; the money went back to the wallet");
    public static readonly Text Closed = new("بسته شد", "Closed");
    public static readonly Text ReceiptOpened = new("کارت نشان داده شد", "Card shown");
    public static readonly Text ReceiptSent = new("رسید فرستاده شد", "Receipt sent");
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

    public static Text Of(OrderCloseReason reason) => reason switch
    {
        OrderCloseReason.TimedOut => new("مهلت پرداخت تمام شد", "The time to pay ran out"),
        OrderCloseReason.Cancelled => new("لغو شد", "It was cancelled"),
        OrderCloseReason.Rejected => new("رسیدها رد شدند", "Its receipts were rejected"),
        OrderCloseReason.NoRoom => new("لوکیشن پر شد؛ پول در کیف پول مشتری است", "The location filled up; the money is in the wallet"),
        OrderCloseReason.AccountUnfit => new("اکانت دیگر قابل تغییر نبود؛ پول در کیف پول مشتری است", "The account could not be changed any more; the money is in the wallet"),
    };
}
