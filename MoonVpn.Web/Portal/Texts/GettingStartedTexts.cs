namespace MoonVpn.Web.Portal.Texts;

/// <summary>The way from an empty shop to the first sale.</summary>
internal static class GettingStartedTexts
{
    public static readonly Text Title = new("چند قدم تا اولین فروش", "A few steps to the first sale");
    public static readonly Text More = new("به هر ترتیبی که بخواهید؛ هر قدم که کامل شود، خودش تیک می‌خورد.", "In any order you like; each step ticks itself off.");
    public static readonly Text Progress = new("{0} از {1}", "{0} of {1}");
    public static readonly Text Done = new("انجام شد", "Done");
    public static readonly Text Name = new("نام فروشگاه", "Name the shop");
    public static readonly Text NameMore = new("نامی که مشتری در ربات می‌بیند.", "The name customers see in the bot.");
    public static readonly Text Bot = new("توکن ربات", "Bot token");
    public static readonly Text BotMore = new("ربات را با BotFather بسازید و توکنش را بگذارید.", "Make a bot with BotFather and enter its token.");
    public static readonly Text Location = new("اولین لوکیشن", "First location");
    public static readonly Text LocationMore = new("جایی که می‌فروشید، مثلاً آلمان 🇩🇪.", "A place you sell, like Germany 🇩🇪.");
    public static readonly Text Panel = new("اولین پنل", "First panel");
    public static readonly Text PanelMore = new("پنل 3x-ui را وصل و آزمایش کنید؛ اینباندها خوانده می‌شوند.", "Connect and test a 3x-ui panel; its inbounds are read.");
    public static readonly Text Plan = new("اولین پلن", "First plan");
    public static readonly Text PlanMore = new("مدت، حجم و قیمت.", "Days, traffic and price.");
    public static readonly Text Card = new("اولین کارت بانکی", "First bank card");
    public static readonly Text CardMore = new("کارتی که مشتری به آن پول می‌ریزد.", "The card customers transfer to.");
}
