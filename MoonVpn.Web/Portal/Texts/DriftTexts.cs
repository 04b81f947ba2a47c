using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Drift;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>Where a panel and the shop disagree.</summary>
internal static class DriftTexts
{
    public static readonly Text Title = new("مغایرت با فروشگاه", "Differences from the shop");
    public static readonly Text SearchFor = new("نام اکانت یا کلاینت", "Account or client name");
    public static readonly Text Agrees = new("پنل و فروشگاه یکی هستند", "Panel and shop agree");
    public static readonly Text AgreesMore = new("هر همگام‌سازی دوباره بررسی می‌کند؛ هر تفاوتی که پیدا شود این‌جا می‌آید.", "Every sync checks again; whatever differs will stand here.");
    public static readonly Text Client = new("اکانت", "Account");
    public static readonly Text Problem = new("مشکل", "Problem");
    public static readonly Text What = new("تفاوت", "What differs");
    public static readonly Text Found = new("پیدا شد", "Found");
    public static readonly Text Status = new("وضعیت", "Status");
    public static readonly Text Repair = new("درست کن", "Repair");
    public static readonly Text Ignore = new("نادیده بگیر", "Ignore");
    public static readonly Text IgnoreAsk = new("این تفاوت تا وقتی هست، همان‌طور می‌ماند و درست نمی‌شود: {0}", "This difference stays as it is for as long as it lasts, and is not repaired: {0}");
    public static readonly Text Repairing = new("در صف درست‌کردن قرار گرفت.", "The repair is on its way.");
    public static readonly Text Ignored = new("نادیده گرفته شد.", "It is left as it is.");
    public static readonly Text Accounts = new("اکانت فروشگاه", "The shop's accounts");
    public static readonly Text UnderRepair = new("{0} در دست درست‌شدن", "{0} being repaired");
    public static readonly Text LeftAlone = new("{0} نادیده گرفته شده", "{0} ignored");
    public static readonly Text Held = new("درست‌کردن خودکار متوقف است", "Automatic repair is on hold");
    public static readonly Text HeldMore = new(
        "در آخرین بررسی {0} اکانت از {1} اکانتِ این پنل فرق داشت؛ برای خطای معمولی زیاد است. شاید پنل از پشتیبان قدیمی برگشته یا عوض شده باشد. تا شما اجازه ندهید، فروشگاه چیزی را روی پنل عوض نمی‌کند و روی آن نمی‌فروشد.",
        "At the last check {0} of this panel's {1} accounts differed, too many for an ordinary mistake. The panel may have been restored from an old backup, or replaced. Until you allow it, the shop changes nothing on it and sells nothing on it.");
    public static readonly Text Release = new("بررسی کردم، درست کن", "I looked, repair them");
    public static readonly Text ReleaseAsk = new(
        "فروشگاه هر {0} تفاوت را روی پنل درست می‌کند: اکانت‌های گم‌شده دوباره ساخته می‌شوند و تغییرهای پنل به مقدار فروشگاه برمی‌گردند. به کلاینت‌های دیگر دست نمی‌زند.",
        "The shop will repair all {0} differences on the panel: missing accounts are made again, and what was changed goes back to the shop's figures. Other clients are not touched.");
    public static readonly Text Released = new("اجازه داده شد؛ درست‌کردن شروع می‌شود.", "Allowed; the repair begins.");
    public static readonly Text ReleasedAt = new("درست‌کردن همه مجاز شد در", "Repairing all of them was allowed at");
    public static readonly Text Never = new("بدون پایان", "never");
    public static readonly Text AfterFirstUse = new("{0} روز پس از نخستین اتصال", "{0} days after the first use");
    public static readonly Text NoLimit = new("بدون سقف", "no limit");
    public static readonly Text On = new("روشن", "on");
    public static readonly Text Off = new("خاموش", "off");
    public static readonly Text Change = new("{0}: فروشگاه {1}، پنل {2}", "{0}: shop {1}, panel {2}");
    public static readonly Text ChangeUntold = new("{0} یکی نیست", "{0} differs");

    public static Status Of(PanelDifferenceKind kind) => kind switch
    {
        PanelDifferenceKind.Missing => new(new("گم‌شده", "Missing"), Tone.Bad),
        PanelDifferenceKind.Changed => new(new("تغییرکرده", "Changed"), Tone.Attention),
        PanelDifferenceKind.Leftover => new(new("باقی‌مانده", "Leftover"), Tone.Attention),
        PanelDifferenceKind.Conflict => new(new("هم‌نام", "Conflict"), Tone.Bad),
    };

    /// <summary>The whole difference in a sentence, where no single field tells it.</summary>
    public static Text Sentence(PanelDifferenceKind kind) => kind switch
    {
        PanelDifferenceKind.Missing => new("در فروشگاه هست، در پنل نیست؛ مشتری وصل نمی‌شود.", "The shop has it, the panel has not; the customer cannot connect."),
        PanelDifferenceKind.Changed => new("روی پنل عوض شده است.", "It was changed on the panel."),
        PanelDifferenceKind.Leftover => new("در فروشگاه تمام شده، اما روی پنل مانده است.", "It has ended in the shop, but is still on the panel."),
        PanelDifferenceKind.Conflict => new("کلاینت کس دیگری روی پنل همین نام را دارد. با «درست کن» اکانت فروشگاه نام دیگری می‌گیرد و به آن کلاینت دست نمی‌خورد.", "Somebody else's client on the panel bears this name. A repair gives the shop's account another; that client is not touched."),
    };

    public static Status Of(PanelDifferenceStatus status) => status switch
    {
        PanelDifferenceStatus.Open => new(new("باز", "Open"), Tone.Attention),
        PanelDifferenceStatus.Repairing => new(new("در حال درست‌شدن", "Being repaired"), Tone.Note),
        PanelDifferenceStatus.Resolved => new(new("برطرف‌شده", "Resolved"), Tone.Good),
        PanelDifferenceStatus.Ignored => new(new("نادیده", "Ignored"), Tone.Quiet),
    };

    public static Text Of(DriftField field) => field switch
    {
        DriftField.Traffic => new("حجم", "traffic"),
        DriftField.Expiry => new("پایان", "expiry"),
        DriftField.Enabled => new("فعال بودن", "switch"),
        DriftField.IpLimit => new("تعداد دستگاه", "devices"),
        DriftField.Inbound => new("اینباند", "inbound"),
        DriftField.Secret => new("شناسهٔ اتصال", "connection key"),
        DriftField.SubscriptionId => new("شناسهٔ سابسکریپشن", "subscription id"),
    };
}
