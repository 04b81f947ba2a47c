namespace MoonVpn.Web.Portal.Texts;

/// <summary>VPN accounts that were sold. (Signing in has its own words in <see cref="AccountTexts"/>.)</summary>
internal static class ServiceTexts
{
    public static readonly Text Intro = new("اکانت‌هایی که فروخته شده‌اند، با مصرف و زمان باقی‌مانده.", "What was sold, with its use and the time that is left.");
    public static readonly Text SearchFor = new("نام اکانت یا مشتری", "Account name or customer");
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
    public static readonly Text Qr = new("کد QR اکانت {0}", "QR code of account {0}");
    public static readonly Text NoLink = new("لینک هنوز آماده نیست", "The link is not ready yet");
    public static readonly Text NoLinkMore = new("وقتی پنل اکانت را ساخت همین‌جا پیدا می‌شود.", "It appears here once the panel has made the account.");
}
