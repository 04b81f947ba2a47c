using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings.Menu;

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

    public static readonly NumberSetting ReceiptUploadMinutes = new(
        "receipts.upload_minutes", "global", 30, 5, 1440, "مهلت ارسال رسید پس از نمایش کارت (دقیقه)", "Minutes to send the receipt after the card was shown");

    public static readonly NumberSetting ReceiptReviewMinutes = new(
        "receipts.review_minutes", "global", 30, 5, 1440, "مهلت بررسی رسید پس از ارسال (دقیقه)", "Minutes to answer a receipt after it was sent");

    public static readonly ChoiceSetting ReceiptUnanswered = new(
        "receipts.unanswered", "global", "expire", ["expire", "escalate"], "با رسیدی که در مهلت بررسی پاسخ نگرفت چه شود", "What becomes of a receipt nobody answered in time");

    public static readonly SwitchSetting ReceiptsVisibleToAllAdmins = new(
        "receipts.visible_to_all_admins", "global", true, "همهٔ مدیرانِ دارای مجوز، رسید همهٔ کارت‌ها را ببینند", "Every admin with the permission sees the receipts of every card");

    public static readonly NumberSetting ReceiptMaxMegabytes = new(
        "receipts.max_megabytes", "global", 10, 1, 50, "بزرگ‌ترین حجم فایل رسید (مگابایت)؛ بیش از ۲۰ فقط با سرور Bot API خودتان", "Greatest size of a receipt's file in MB; more than 20 only with your own Bot API server");

    public static readonly NumberSetting MaxOpenOrders = new(
        "orders.max_open", "global", 3, 1, 20, "بیشترین سفارش باز هر مشتری", "Most open orders a customer may have");

    public static readonly NumberSetting ProvisioningGiveUpHours = new(
        "provisioning.give_up_hours", "global", 24, 1, 168, "پس از چند ساعت تلاش ناموفق، پول به کیف پول برگردد", "Hours of trying after which the money goes back to the wallet");

    public static readonly NumberSetting KeepExpiredDays = new(
        "accounts.keep_expired_days", "global", 7, 0, 365, "نگه‌داشتن اکانت تمام‌شده روی پنل (روز)", "Days an ended account is kept on the panel");

    public static readonly TextSetting AccountNameSuffix = new(
        "accounts.name_suffix", "global", "", 8, "پسوند نام اکانت، مثلاً SHOP برای DE-1042-SHOP؛ فقط حروف انگلیسی و رقم", "Suffix of account names, like SHOP for DE-1042-SHOP; letters and digits only");

    public static readonly NumberSetting TransfersPerMonth = new(
        "transfers.per_month", "global", 3, 0, 100, "بیشترین تغییر لوکیشن هر اکانت در ۳۰ روز؛ ۰ یعنی مشتری نمی‌تواند جابه‌جا کند", "Most location changes of an account in 30 days; 0: customers cannot change it");

    public static readonly NumberSetting TransfersFreePerMonth = new(
        "transfers.free_per_month", "global", 1, 0, 100, "تعداد تغییر لوکیشن رایگان هر اکانت در ۳۰ روز", "Location changes of an account in 30 days that are free");

    public static readonly NumberSetting TransferPrice = new(
        "transfers.price", "global", 0, 0, Toman.Max, "قیمت هر تغییر لوکیشن پس از سهمیهٔ رایگان (تومان)", "Price of a location change beyond the free ones, in Toman");

    public static readonly NumberSetting TransferCooldownHours = new(
        "transfers.cooldown_hours", "global", 24, 0, 720, "فاصلهٔ دو تغییر لوکیشن یک اکانت (ساعت)", "Hours between two location changes of an account");

    public static readonly NumberSetting TransferKeepSourceHours = new(
        "transfers.keep_source_hours", "global", 24, 0, 720, "پس از جابه‌جایی، اکانت قبلی چند ساعت خاموش روی پنل بماند", "Hours the switched-off source stays on its panel after a move");

    public static readonly AddressesSetting SubscriptionDomains = new(
        "subscriptions.domains", "global", 512, "نشانی‌های عمومی لینک اشتراک، با فاصله از هم، مثلاً https://sub.example.com؛ خالی: لینک اشتراک خود فروشگاه داده نمی‌شود", "Public addresses of the subscription link, separated by blanks, like https://sub.example.com; empty: the shop's own link is not given out");

    public static readonly NumberSetting SubscriptionUpdateHours = new(
        "subscriptions.update_hours", "global", 12, 1, 168, "برنامه‌ها هر چند ساعت لینک اشتراک را به‌روز کنند", "Hours after which apps read the subscription again");

    public static readonly NumberSetting SubscriptionRequestsPerMinute = new(
        "subscriptions.requests_per_minute", "global", 60, 5, 6000, "بیشترین درخواست لینک اشتراک از یک نشانی IP در دقیقه", "Most subscription requests from one IP address in a minute");

    public static readonly NumberSetting HoldShare = new(
        "panels.hold_percent", "global", 20, 1, 100, "اگر بیش از این درصد از اکانت‌های یک پنل با فروشگاه نخواند، تعمیر خودکار می‌ایستد و می‌پرسد", "Above this share of a panel's accounts that differ, in percent, repairs stop and ask");

    public static readonly NumberSetting HoldClients = new(
        "panels.hold_clients", "global", 50, 1, 100_000, "اگر بیش از این تعداد از اکانت‌های یک پنل با فروشگاه نخواند، تعمیر خودکار می‌ایستد و می‌پرسد", "Above this number of a panel's accounts that differ, repairs stop and ask");

    public static readonly NumberSetting KeepStatsDays = new(
        "panels.keep_stats_days", "global", 30, 1, 365, "نگه‌داشتن آمار پنل‌ها (روز)", "Days the panels' statistics are kept");

    public static readonly NumberSetting KeepCallsDays = new(
        "panels.keep_calls_days", "global", 7, 1, 90, "نگه‌داشتن گزارش تماس با پنل‌ها (روز)", "Days the log of panel calls is kept");

    public static readonly NumberSetting AdjustMost = new(
        "wallet.adjust_most", "global", 1_000_000, 0, Toman.Max, "بیشترین مبلغی که مدیر (غیر از مدیر ارشد) می‌تواند هر بار در کیف پول مشتری اصلاح کند (تومان)", "Most Toman an admin (not a superadmin) may correct in a customer's wallet at a time");

    public static IReadOnlyList<SettingDeclaration> All { get; } =
    [
        ShopName, SupportContact, DefaultLanguage, BotToken, BotApiUrl,
        ReceiptUploadMinutes, ReceiptReviewMinutes, ReceiptUnanswered, ReceiptsVisibleToAllAdmins, ReceiptMaxMegabytes,
        MaxOpenOrders, ProvisioningGiveUpHours, KeepExpiredDays, AccountNameSuffix,
        TransfersPerMonth, TransfersFreePerMonth, TransferPrice, TransferCooldownHours, TransferKeepSourceHours,
        SubscriptionDomains, SubscriptionUpdateHours, SubscriptionRequestsPerMinute,
        HoldShare, HoldClients, KeepStatsDays, KeepCallsDays, AdjustMost,
        .. BotSettings.All, .. MoneySettings.All, .. ShopGateSettings.All, .. GateSettings.All, .. LifecycleSettings.All, .. MenuSettings.All,
    ];
}
