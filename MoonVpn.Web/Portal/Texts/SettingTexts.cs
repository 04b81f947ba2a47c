using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Settings.Menu;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>The settings, by what one wants to do. What each one means is declared with it, in Core.</summary>
internal static class SettingTexts
{
    public static readonly Text About = new("هر تغییر بلافاصله اثر می‌کند.", "Every change takes effect at once.");
    public static readonly Text Shop = new("فروشگاه", "Shop");
    public static readonly Text Bot = new("ربات تلگرام", "Telegram bot");
    public static readonly Text BotMore = new("در تلگرام به \u2066@BotFather\u2069 پیام دهید، با \u2066/newbot\u2069 ربات بسازید و توکنش را اینجا بگذارید.", "Write to @BotFather in Telegram, make a bot with /newbot and put its token here.");
    public static readonly Text BotState = new("وضعیت ربات", "The bot is");
    public static readonly Text BotCheck = new("آزمایش توکن", "Check the token");
    public static readonly Text BotChecking = new("در حال پرسیدن از تلگرام…", "Asking Telegram…");
    public static readonly Text BotGood = new("تلگرام پاسخ داد؛ این توکن از آنِ این ربات است:", "Telegram answered; the token belongs to:");
    public static readonly Text BotNone = new("اول توکن را بنویسید.", "Enter a token first.");
    public static readonly Text Gates = new("پیش از خرید، و پیام‌های پشت سر هم", "Before a purchase, and floods of messages");
    public static readonly Text Receipts = new("رسیدها", "Receipts");
    public static readonly Text Money = new("کارت، کیف پول و کدها", "Cards, wallet and codes");
    public static readonly Text Sales = new("سفارش و اکانت", "Orders and accounts");
    public static readonly Text Panels = new("پنل‌ها", "Panels");
    public static readonly Text Subscriptions = new("لینک اشتراک", "Subscription link");
    public static readonly Text Others = new("بقیه", "Others");
    public static readonly Text Default = new("پیش‌فرض: {0}", "Default: {0}");
    public static readonly Text Empty = new("خالی", "empty");
    public static readonly Text IsSet = new("ثبت شده", "Set");
    public static readonly Text NotSet = new("ثبت نشده", "Not set");
    public static readonly Text Replace = new("مقدار تازه", "New value");
    public static readonly Text ReplaceHelp = new("مقدار ذخیره‌شده هیچ‌جا نشان داده نمی‌شود؛ برای تغییر، مقدار تازه را بنویسید.", "The stored value is never shown; type a new one to replace it.");
    public static readonly Text Remove = new("حذف مقدار", "Remove");
    public static readonly Text RemoveAsk = new("مقدار ذخیره‌شده حذف شود؟", "Remove the stored value?");
    public static readonly Text RemoveMore = new("{0}. بدون آن، بخشی که به آن نیاز دارد از کار می‌افتد.", "{0}. Whatever needs it stops working.");
    public static readonly Text Number = new("عددی بین {0} و {1} بنویسید.", "Enter a number between {0} and {1}.");
    public static readonly Text Range = new("{0} تا {1}", "{0} to {1}");
    public static readonly Text Addresses = new(
        "نشانی‌ها را کامل و با فاصله از هم بنویسید، مثلاً \u2066https://sub.example.com\u2069؛ بدون نام کاربری، ? و #.", "Enter whole addresses separated by blanks, like https://sub.example.com; without a user name, ? and #.");
    public static readonly Text Address = new(
        "یک نشانی کامل بنویسید، مثلاً \u2066https://shop.example.com\u2069؛ بدون نام کاربری، ? و #.", "Enter one whole address, like https://shop.example.com; without a user name, ? and #.");
    public static readonly Text Proxy = new(
        "نشانی پروکسی را با درگاه بنویسید، مثلاً \u2066socks5://user:password@10.0.0.5:1080\u2069.", "Enter the proxy's address with its port, like socks5://user:password@10.0.0.5:1080.");
    public static readonly Text TooLong = new("حداکثر {0} نویسه.", "At most {0} characters.");

    /// <summary>The group of a setting, by how its key begins; a new area is seen at once, under the others.</summary>
    public static Text GroupOf(SettingDeclaration setting) => setting.Key.Split('.')[0] switch
    {
        "shop" => Shop,
        "bot" => Bot,
        "gates" or "flood" => Gates,
        "receipts" => Receipts,
        "cards" or "deposits" or "wallet" or "codes" or "sellers" => Money,
        "orders" or "provisioning" or "accounts" or "transfers" => Sales,
        "panels" => Panels,
        "subscriptions" => Subscriptions,
        _ => Others,
    };

    public static string DescriptionOf(SettingDeclaration setting) => Text.IsPersian ? setting.DescriptionFa : setting.DescriptionEn;

    /// <summary>Why a value is not one the setting may have.</summary>
    public static string Why(SettingDeclaration setting) => setting switch
    {
        NumberSetting number => Number.With(Toman.Format(number.Least), Toman.Format(number.Greatest)),
        TextSetting text => TooLong.With(text.MaxLength),
        AddressesSetting { Most: 1 } => Address,
        AddressesSetting => Addresses,
        ProxySetting => Proxy,
        _ => RefusalTexts.For(Refusal.SettingInvalid).With(DescriptionOf(setting)),
    };

    /// <summary>A value in words.</summary>
    public static string Word(string value) => value switch
    {
        "" => Empty,
        "fa" => "فارسی",
        "en" => "English",
        "expire" => new Text("منقضی شود و در فهرست دیرشده‌ها بماند", "It expires and stays in the late list"),
        "escalate" => new Text("باز بماند و مدیر ارشد خبر شود", "It stays open and the superadmin is called"),
        BotSettings.Polling => new Text("خودش از تلگرام بپرسد (به نشانی عمومی نیاز ندارد)", "It asks Telegram (needs no public address)"),
        BotSettings.Webhook => new Text("تلگرام آن‌ها را بیاورد (وب‌هوک؛ به نشانی عمومی نیاز دارد)", "Telegram brings them (webhook; needs a public address)"),
        MenuSettings.Both => new Text("هر دو: زیر پیام و پایین صفحه", "Both: under the message and under the composer"),
        MenuSettings.Inline => new Text("فقط زیر پیام", "Under the message only"),
        MenuSettings.Reply => new Text("فقط پایین صفحه", "Under the composer only"),
        "true" => new Text("روشن", "on"),
        "false" => new Text("خاموش", "off"),
        _ => value,
    };
}
