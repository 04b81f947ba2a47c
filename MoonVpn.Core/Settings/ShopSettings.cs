using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Settings;

/// <summary>Every setting of the shop, declared once.</summary>
public static class ShopSettings
{
    public static readonly TextSetting ShopName = new(
        "shop.name", "global", "MoonVPN", 64, "نام فروشگاه که در ربات و پنل دیده می‌شود", "The shop's name in bot and portal");

    public static readonly TextSetting SupportContact = new(
        "shop.support_contact", "bot", "", 64, "آیدی تلگرام پشتیبانی، مثلاً @support", "Telegram name of support, like @support");

    public static readonly ChoiceSetting DefaultLanguage = new(
        "shop.default_language", "global", "fa", ["fa", "en"], "زبان مشتری‌ای که هنوز زبانی انتخاب نکرده است", "Language of a customer who chose none");

    public static readonly SecretSetting BotToken = new(
        "bot.token", "bot", "توکن ربات از BotFather", "The bot's token from BotFather");

    public static readonly TextSetting BotApiUrl = new(
        "bot.api_url", "bot", "https://api.telegram.org", 256, "نشانی Bot API؛ برای سرور خودتان یا ورکر تغییر دهید", "Address of the Bot API; change it for your own server or worker");

    public static readonly TextSetting BotProxy = new(
        "bot.proxy", "bot", "", 256, "پروکسی ربات: socks5://host:port یا http://host:port", "The bot's proxy: socks5://host:port or http://host:port");

    public static readonly NumberSetting ReceiptUploadMinutes = new(
        "receipts.upload_minutes", "global", 30, 5, 1440, "مهلت ارسال رسید پس از نمایش کارت (دقیقه)", "Minutes to send the receipt after the card was shown");

    public static readonly NumberSetting ReceiptReviewMinutes = new(
        "receipts.review_minutes", "global", 30, 5, 1440, "مهلت بررسی رسید پس از ارسال (دقیقه)", "Minutes to answer a receipt after it was sent");

    public static readonly ChoiceSetting ReceiptUnanswered = new(
        "receipts.unanswered", "global", "expire", ["expire", "escalate"], "با رسیدی که در مهلت بررسی پاسخ نگرفت چه شود", "What becomes of a receipt nobody answered in time");

    public static readonly SwitchSetting ReceiptsVisibleToAllAdmins = new(
        "receipts.visible_to_all_admins", "global", true, "همهٔ مدیرانِ دارای مجوز، رسید همهٔ کارت‌ها را ببینند", "Every admin with the permission sees the receipts of every card");

    public static readonly NumberSetting ReceiptMaxMegabytes = new(
        "receipts.max_megabytes", "global", 10, 1, 20, "بزرگ‌ترین حجم فایل رسید (مگابایت)", "Greatest size of a receipt's file in MB");

    public static readonly NumberSetting MaxOpenOrders = new(
        "orders.max_open", "global", 3, 1, 20, "بیشترین سفارش باز هر مشتری", "Most open orders a customer may have");

    public static readonly NumberSetting ProvisioningGiveUpHours = new(
        "provisioning.give_up_hours", "global", 24, 1, 168, "پس از چند ساعت تلاش ناموفق، پول به کیف پول برگردد", "Hours of trying after which the money goes back to the wallet");

    public static readonly NumberSetting KeepExpiredDays = new(
        "accounts.keep_expired_days", "global", 7, 0, 365, "نگه‌داشتن اکانت تمام‌شده روی پنل (روز)", "Days an ended account is kept on the panel");

    public static readonly NumberSetting AdjustMost = new(
        "wallet.adjust_most", "global", 1_000_000, 0, Toman.Max, "بیشترین مبلغی که مدیر (غیر از مدیر ارشد) می‌تواند هر بار در کیف پول مشتری اصلاح کند (تومان)", "Most Toman an admin (not a superadmin) may correct in a customer's wallet at a time");

    public static IReadOnlyList<SettingDeclaration> All { get; } =
    [
        ShopName, SupportContact, DefaultLanguage, BotToken, BotApiUrl, BotProxy,
        ReceiptUploadMinutes, ReceiptReviewMinutes, ReceiptUnanswered, ReceiptsVisibleToAllAdmins, ReceiptMaxMegabytes,
        MaxOpenOrders, ProvisioningGiveUpHours, KeepExpiredDays, AdjustMost,
    ];
}
