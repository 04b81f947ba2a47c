namespace MoonVpn.Core.Settings;

/// <summary>Settings about how the bot reaches Telegram, declared once. A change of any of them connects the bot anew.</summary>
public static class BotSettings
{
    public const string Polling = "polling";
    public const string Webhook = "webhook";

    public static readonly ProxySetting Proxy = new(
        "bot.proxy", "bot", "پروکسی ربات: socks5://host:port یا http://user:password@host:port", "The bot's proxy: socks5://host:port or http://user:password@host:port");

    public static readonly TextSetting LocalFiles = new(
        "bot.local_files", "bot", "", 256, "پوشه‌ای که سرور Bot API خودتان در حالت \u2066--local\u2069 فایل‌ها را در آن می‌گذارد؛ خالی: حالت محلی ندارد", "Folder in which your own Bot API server puts files in --local mode; empty: it is not in that mode");

    public static readonly ChoiceSetting Updates = new(
        "bot.updates", "bot", Polling, [Polling, Webhook], "ربات پیام‌ها را چگونه بگیرد", "How the bot gets its messages");

    public static readonly AddressesSetting WebhookAddress = new(
        "bot.webhook_address", "bot", 256, "نشانی عمومی این سرور برای وب‌هوک، مثلاً https://shop.example.com", "This server's public address for the webhook, like https://shop.example.com")
    { Most = 1 };

    public static readonly SecretSetting WebhookSecret = new(
        "bot.webhook_secret", "bot", "رمز وب‌هوک؛ خودکار ساخته می‌شود و اگر حذفش کنید رمز تازه‌ای ساخته می‌شود", "The webhook's secret; made by itself, and made anew when you remove it");

    public static IReadOnlyList<SettingDeclaration> All { get; } = [Proxy, LocalFiles, Updates, WebhookAddress, WebhookSecret];
}
