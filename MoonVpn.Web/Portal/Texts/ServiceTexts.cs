namespace MoonVpn.Web.Portal.Texts;

/// <summary>VPN accounts that were sold. (Signing in has its own words in <see cref="AccountTexts"/>.)</summary>
internal static class ServiceTexts
{
    public static readonly Text Intro = new("اکانت‌هایی که فروخته شده‌اند، با مصرف و زمان باقی‌مانده.", "What was sold, with its use and the time that is left.");
    public static readonly Text SearchFor = new("نام اکانت، مشتری یا UUID", "Account, customer or UUID");
    public static readonly Text None = new("هنوز اکانتی فروخته نشده", "No account was sold yet");
    public static readonly Text NoneMore = new("با اولین سفارش پرداخت‌شده ساخته می‌شود.", "The first paid order makes one.");
    public static readonly Text Name = new("اکانت", "Account");
    public static readonly Text Label = new("نامی که مشتری داده", "The customer's label");
    public static readonly Text Customer = new("مشتری", "Customer");
    public static readonly Text Plan = new("پلن", "Plan");
    public static readonly Text Location = new("لوکیشن", "Location");
    public static readonly Text Usage = new("مصرف", "Usage");
    public static readonly Text UsageOf = new("{0} از {1}", "{0} of {1}");
    public static readonly Text UsageUnlimited = new("{0} از نامحدود", "{0} of unlimited");
    public static readonly Text Left = new("{0} باقی مانده", "{0} left");
    public static readonly Text ExpiresAt = new("پایان", "Ends");
    public static readonly Text NotBegun = new("با اولین اتصال شروع می‌شود ({0} روز)", "Begins at first use ({0} days)");
    public static readonly Text Status = new("وضعیت", "Status");
    public static readonly Text Facts = new("مشخصات", "Facts");
    public static readonly Text Panel = new("پنل", "Panel");
    public static readonly Text Inbound = new("اینباند", "Inbound");
    public static readonly Text Order = new("سفارش", "Order");
    public static readonly Text SeeOrder = new("دیدن سفارش", "See the order");
    public static readonly Text IpLimit = new("کاربر همزمان", "Devices at once");
    public static readonly Text CreatedAt = new("ساخته‌شده", "Made");
    public static readonly Text LastOnline = new("آخرین اتصال", "Last online");
    public static readonly Text LastSynced = new("آخرین خواندن از پنل", "Read from the panel");
    public static readonly Text Connection = new("اتصال", "Connection");
    public static readonly Text Link = new("لینک اتصال", "Connection link");
    public static readonly Text Subscription = new("لینک اشتراک", "Subscription link");
    public static readonly Text SpareSubscription = new("لینک اشتراک با نشانی دیگر", "Subscription link, another address");
    public static readonly Text Qr = new("کد QR اکانت {0}", "QR code of account {0}");
    public static readonly Text QrTooLong = new("این لینک برای کد QR بلند است.", "The link is too long for a QR code.");
    public static readonly Text NoLink = new("لینک هنوز آماده نیست", "The link is not ready yet");
    public static readonly Text NoLinkMore = new("وقتی پنل اکانت را ساخت همین‌جا پیدا می‌شود.", "It appears here once the panel has made the account.");
    public static readonly Text AllLocations = new("همهٔ لوکیشن‌ها", "All locations");
    public static readonly Text AllPanels = new("همهٔ پنل‌ها", "All panels");
    public static readonly Text DailyUse = new("مصرف روزانه ({0})", "Use per day ({0})");
    public static readonly Text NoUse = new("در این مدت مصرفی نبوده", "Nothing was used in this time");
    public static readonly Text Gigabytes = new("گیگابایت", "GB");
    public static readonly Text Megabytes = new("مگابایت", "MB");
    public static readonly Text Span = new("بازهٔ نمودار", "Time shown");
    public static readonly Text Days = new("{0} روز", "{0} days");
    public static readonly Text EndedAt = new("پایان‌یافته", "Ended");
    public static readonly Text DeletedAt = new("حذف‌شده", "Deleted");
    public static readonly Text WhyOff = new("چرا خاموش است", "Why it is off");
    public static readonly Text WhichQr = new("کد QR چه چیزی", "What the QR code holds");
    public static readonly Text SubscriptionShort = new("اشتراک", "Subscription");
    public static readonly Text ConfigShort = new("کانفیگ", "Config");
    public static readonly Text FailedMore = new("پنل این اکانت را نساخت؛ پول سفارش برگشته است.", "The panel did not make this account; its order was refunded.");
    public static readonly Text DeletedMore = new("این اکانت برای همیشه حذف شده است.", "This account was deleted for good.");
    public static readonly Text PutAwayMore = new("پس از پایان از پنل برداشته شده؛ با تمدید یا افزودن زمان برمی‌گردد.", "Taken off the panel after its end; a renewal or more time brings it back.");
}
