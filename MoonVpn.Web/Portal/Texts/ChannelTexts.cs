using MoonVpn.Core.Users;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>The channels that customers join before they buy.</summary>
internal static class ChannelTexts
{
    public static readonly Text Title = new("کانال‌های اجباری", "Required channels");
    public static readonly Text About = new("مشتری پیش از خرید عضو این کانال‌ها می‌شود.", "Customers join these channels before they buy.");
    public static readonly Text FailsOpen = new(
        "ربات باید مدیر کانال باشد تا اعضا را ببیند. هر وقت نتواند ببیند، آن کانال جلوی خرید کسی را نمی‌گیرد. سرویس‌ها، کیف پول و رسیدها هیچ‌وقت پشت این در نمی‌مانند.",
        "The bot must be an administrator of a channel to see who is in. Whenever it cannot see, that channel stops nobody. Services, wallet and receipts are never behind it.");
    public static readonly Text Add = new("کانال تازه", "New channel");
    public static readonly Text Edit = new("ویرایش کانال", "Edit channel");
    public static readonly Text None = new("هنوز کانالی نیست", "No channels yet");
    public static readonly Text NoneMore = new("بدون کانال، خرید برای همه باز است. ربات را مدیر کانالتان کنید و بعد کانال را اینجا اضافه کنید.", "Without one, everybody may buy. Make the bot an administrator of your channel, then add it here.");
    public static readonly Text Name = new("نام کانال", "Name");
    public static readonly Text NameHelp = new("روی دکمهٔ عضویت دیده می‌شود.", "Shown on the button to join.");
    public static readonly Text Chat = new("شناسهٔ کانال", "Channel");
    public static readonly Text ChatHelp = new("\u2066@name\u2069، نشانی کانال، یا برای کانال خصوصی عددی که با \u2066-100\u2069 شروع می‌شود", "@name, the channel's address, or for a private one the number that begins with -100");
    public static readonly Text Url = new("لینک عضویت", "Link to join");
    public static readonly Text UrlHelp = new("برای کانال عمومی می‌تواند خالی بماند؛ برای کانال خصوصی، لینک دعوت.", "May be empty for a public channel; the invite link for a private one.");
    public static readonly Text State = new("وضعیت", "State");
    public static readonly Text On = new("روشن", "On");
    public static readonly Text Off = new("خاموش", "Off");
    public static readonly Text Unseen = new("دیده نمی‌شود", "Not seen");
    public static readonly Text ActiveHelp = new("خاموش باشد، عضویت در آن لازم نیست.", "When off, nobody needs to join it.");
    public static readonly Text TurnOn = new("روشن کردن", "Turn on");
    public static readonly Text TurnOff = new("خاموش کردن", "Turn off");
    public static readonly Text Test = new("آزمایش", "Test");
    public static readonly Text Seen = new("ربات اعضای «{0}» را می‌بیند.", "The bot sees who is in “{0}”.");
    public static readonly Text NotSeen = new("ربات اعضای «{0}» را نمی‌بیند.", "The bot does not see who is in “{0}”.");
    public static readonly Text Since = new("از", "Since");
    public static readonly Text Words = new("پاسخ تلگرام:", "Telegram says:");
    public static readonly Text DeleteAsk = new("کانال «{0}» حذف شود؟ از این پس عضویت در آن لازم نیست.", "Delete the channel “{0}”? Nobody needs to join it any more.");
    public static readonly Text SearchFor = new("نام یا شناسه", "Name or channel");

    public static Status Of(RequiredChannel channel) => channel switch
    {
        { IsActive: false } => new(Off, Tone.Quiet),
        { FailedAt: not null } => new(Unseen, Tone.Bad),
        _ => new(On, Tone.Good),
    };

    /// <summary>What the operator can do about it.</summary>
    public static Text Advice(string failure) => failure switch
    {
        _ when Says(failure, "chat not found") => new("چنین کانالی نیست، یا ربات به آن راه ندارد؛ شناسه را بررسی کنید و ربات را مدیر کانال کنید.", "There is no such channel, or the bot has no way in: check the name, and make the bot an administrator."),
        _ when Says(failure, "inaccessible") || Says(failure, "not a member") || Says(failure, "administrator") || Says(failure, "ADMIN_REQUIRED") => new("ربات مدیر این کانال نیست؛ در تنظیمات کانال، ربات را مدیر کنید.", "The bot is no administrator there: make it one in the channel's settings."),
        _ when Says(failure, "kicked") => new("ربات از این کانال بیرون شده است؛ دوباره اضافه و مدیرش کنید.", "The bot was removed from the channel: add it again as an administrator."),
        _ => new("تلگرام پاسخ نداد یا نپذیرفت؛ معمولاً خودش درست می‌شود.", "Telegram did not answer or refused; this usually mends itself."),
    };

    private static bool Says(string failure, string words) => failure.Contains(words, StringComparison.OrdinalIgnoreCase);
}
