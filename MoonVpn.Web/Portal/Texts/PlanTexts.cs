using MoonVpn.Core.Catalog;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>What the shop sells.</summary>
internal static class PlanTexts
{
    public static readonly Text About = new("آنچه مشتری در ربات می‌بیند و می‌خرد.", "What customers see and buy in the bot.");
    public static readonly Text Add = new("پلن تازه", "New plan");
    public static readonly Text Edit = new("ویرایش پلن", "Edit plan");
    public static readonly Text None = new("هنوز پلنی نیست", "No plans yet");
    public static readonly Text NoneMore = new("مدت، حجم و قیمت را تعیین کنید تا فروش شروع شود.", "Set days, traffic and price, and the shop can sell.");
    public static readonly Text NoLocations = new("اول یک لوکیشن بسازید؛ هر پلن دست‌کم در یک لوکیشن فروخته می‌شود.", "Add a location first; every plan is sold in at least one.");
    public static readonly Text ToLocations = new("رفتن به لوکیشن‌ها", "Go to locations");
    public static readonly Text Plan = new("پلن", "Plan");
    public static readonly Text Price = new("قیمت", "Price");
    public static readonly Text Free = new("رایگان (تست)", "Free (trial)");
    public static readonly Text PriceHelp = new("صفر یعنی اکانت تست: رایگان و برای هر نفر یک بار.", "0 makes it a trial: free, once per person.");
    public static readonly Text TrialNow = new("این پلن اکانت تست است: رایگان و برای هر نفر فقط یک بار.", "This plan is a trial: free, and only once per person.");
    public static readonly Text Days = new("مدت", "Duration");
    public static readonly Text DaysUnit = new("روز", "days");
    public static readonly Text DaysCount = new("{0} روز", "{0} days");
    public static readonly Text Traffic = new("حجم", "Traffic");
    public static readonly Text Gigabytes = new("گیگابایت", "GB");
    public static readonly Text GigabytesCount = new("{0} گیگابایت", "{0} GB");
    public static readonly Text UnlimitedTraffic = new("حجم نامحدود", "Unlimited traffic");
    public static readonly Text Devices = new("دستگاه همزمان", "Devices at once");
    public static readonly Text DevicesHelp = new("صفر یعنی بدون محدودیت.", "0 means no limit.");
    public static readonly Text AnyDevices = new("بدون محدودیت", "No limit");
    public static readonly Text FirstUse = new("شروع با اولین اتصال", "Starts at first use");
    public static readonly Text FirstUseHelp = new("روزها از اولین مصرف شمرده می‌شوند، نه از لحظهٔ خرید.", "Days count from the first traffic, not from the sale.");
    public static readonly Text Renewal = new("هنگام تمدید", "On renewal");
    public static readonly Text CategoryHelp = new("اختیاری؛ مثلاً اقتصادی.", "Optional; for example Economy.");
    public static readonly Text DescriptionHelp = new("زیر نام پلن در ربات دیده می‌شود.", "Shown below the plan's name in the bot.");
    public static readonly Text SoldIn = new("کجا فروخته شود", "Where it is sold");
    public static readonly Text ExtraGb = new("قیمت هر گیگابایت اضافه", "Price of a GB more");
    public static readonly Text ExtraDay = new("قیمت هر روز اضافه", "Price of a day more");
    public static readonly Text ExtraHelp = new("خالی یعنی فروخته نمی‌شود.", "Empty: not sold.");
    public static readonly Text Seller = new("پلنِ", "Whose plan");
    public static readonly Text SellerHelp = new("پس از ساختن تغییر نمی‌کند.", "It cannot be changed later.");
    public static readonly Text OwnPlan = new("فروشگاه", "The shop's own");
    public static readonly Text Wholesale = new("قیمت همکار", "Wholesale price");
    public static readonly Text WholesaleHelp = new("آنچه فروشنده از هر فروش به شما می‌دهد؛ بقیه پورسانت اوست.", "What the seller owes you per sale; the rest is the seller's commission.");
    public static readonly Text OnSale = new("در حال فروش", "On sale");
    public static readonly Text OnSaleHelp = new("خاموش باشد، مشتری تازه آن را نمی‌بیند؛ اکانت‌های فروخته‌شده کار می‌کنند.", "When off, nobody new sees it; accounts already sold keep working.");
    public static readonly Text Switch = new("فروش {0}", "Sell {0}");
    public static readonly Text TurnedOn = new("«{0}» به فروش رفت.", "“{0}” is on sale.");
    public static readonly Text TurnedOff = new("«{0}» از فروش برداشته شد.", "“{0}” is off sale.");

    public static Text Of(RenewalRule rule) => rule switch
    {
        RenewalRule.Reset => new("از نو شروع شود", "Start afresh"),
        RenewalRule.Add => new("به باقی‌مانده اضافه شود", "Add to what is left"),
        RenewalRule.Queue => new("پس از پایان دورهٔ فعلی", "Wait for the present period to end"),
    };
}
