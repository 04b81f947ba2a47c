using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Subscriptions;

/// <summary>What a customer reads in an app and on the page of a link.</summary>
internal static class SubscriptionTexts
{
    public static readonly Text Remaining = new("مانده", "left");
    public static readonly Text UsedOf = new("{0} از {1}", "{0} of {1}");
    public static readonly Text DaysLeft = new("روزهای مانده", "Days left");
    public static readonly Text Days = new("{0} روز", "{0} days");
    public static readonly Text OneDay = new("1 روز", "1 day");
    public static readonly Text LessThanADay = new("کمتر از یک روز", "Less than a day");
    public static readonly Text Over = new("تمام شده", "Over");
    public static readonly Text Until = new("تا {0}", "until {0}");
    public static readonly Text EndedOn = new("پایان: {0}", "ended {0}");
    public static readonly Text FromFirstUse = new("از نخستین اتصال شمرده می‌شود", "counted from the first connection");
    public static readonly Text Used = new("مصرف", "Used");
    public static readonly Text Account = new("نام اکانت", "Account");
    public static readonly Text Updated = new("به‌روزرسانی", "Updated");
    public static readonly Text NotYet = new("هنوز نه", "not yet");
    public static readonly Text Link = new("لینک اشتراک", "Subscription link");
    public static readonly Text LinkMore = new("این لینک را در برنامه اضافه کنید یا کد را با آن اسکن کنید. با تمدید یا تغییر لوکیشن، لینک عوض نمی‌شود.", "Add this link in your app, or scan the code with it. It stays the same when you renew or change location.");
    public static readonly Text QrOf = new("کد QR لینک اشتراک", "QR code of the subscription link");
    public static readonly Text Secret = new("این لینک فقط برای شماست؛ آن را به کسی ندهید.", "This link is yours alone; do not pass it on.");
    public static readonly Text Import = new("افزودن به برنامه", "Add to an app");
    public static readonly Text ImportMore = new("برنامه را انتخاب کنید؛ اگر نصب است، لینک خودش اضافه می‌شود.", "Choose your app; if it is installed, the link is added by itself.");
    public static readonly Text Steps = new("راهنما", "How to");
    public static readonly Text StepsTitle = new("گام‌به‌گام", "Step by step");
    public static readonly Text OpenIn = new("افزودن به {0}", "Add to {0}");
    public static readonly Text OtherApps = new("برنامه‌های دیگر", "Other apps");
    public static readonly Text NothingOpens = new("اگر چیزی باز نشد: اول برنامه را نصب کنید و دکمه را دوباره بزنید، یا لینک اشتراک را کپی کنید و خودتان در برنامه وارد کنید.", "If nothing opens: install the app and press the button again, or copy the subscription link and add it in the app yourself.");
    public static readonly Text Get = new("دریافت برنامه", "Get the app");
    public static readonly Text Configs = new("کانفیگ‌ها", "Single configs");
    public static readonly Text ConfigsMore = new("برای برنامه‌هایی که لینک اشتراک نمی‌خوانند.", "For apps that do not read subscriptions.");
    public static readonly Text Qr = new("کد QR", "QR code");
    public static readonly Text Support = new("پشتیبانی", "Support");
    public static readonly Text SupportMore = new("سؤالی دارید؟", "Any questions?");

    private static readonly Text NoTraffic = new("حجم این اشتراک تمام شده است.", "The traffic of this subscription is used up.");
    private static readonly Text NoDays = new("زمان این اشتراک تمام شده است.", "The days of this subscription are over.");
    private static readonly Text Off = new("این اشتراک غیرفعال است.", "This subscription is switched off.");
    private static readonly Text BeingMade = new("این اشتراک در حال آماده‌سازی است؛ چند دقیقهٔ دیگر دوباره ببینید.", "This subscription is being made; look again in a few minutes.");
    private static readonly Text Renew = new("برای تمدید به فروشگاه پیام دهید.", "Write to the shop to renew it.");
    private static readonly Text Ask = new("از پشتیبانی بپرسید.", "Please ask support.");

    /// <summary>Why it does not connect, and what to do; nothing while all is well.</summary>
    public static IReadOnlyList<Text> Notice(SubscriptionContent content) => content switch
    {
        { Status: AccountStatus.Disabled } => [Off, Ask],
        { Status: AccountStatus.Expired, IsUnlimited: false } when content.TrafficUsed >= content.TrafficLimit => [NoTraffic, Renew],
        { Status: AccountStatus.Expired } => [NoDays, Renew],
        { Status: AccountStatus.Provisioning } or { ConfigUrl: null } => [BeingMade],
        _ => [],
    };
}
