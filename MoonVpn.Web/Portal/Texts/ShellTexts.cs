namespace MoonVpn.Web.Portal.Texts;

/// <summary>The frame around every page: menu, bars, connection.</summary>
internal static class ShellTexts
{
    public static readonly Text Menu = new("منو", "Menu");
    public static readonly Text CloseMenu = new("بستن منو", "Close the menu");
    public static readonly Text SkipToContent = new("پرش به محتوا", "Skip to content");
    public static readonly Text GroupSales = new("فروش", "Sales");
    public static readonly Text GroupShop = new("فروشگاه", "Shop");
    public static readonly Text GroupSystem = new("سامانه", "System");
    public static readonly Text Dashboard = new("داشبورد", "Dashboard");
    public static readonly Text Receipts = new("رسیدها", "Receipts");
    public static readonly Text Orders = new("سفارش‌ها", "Orders");
    public static readonly Text Customers = new("مشتری‌ها", "Customers");
    public static readonly Text Accounts = new("اکانت‌ها", "Accounts");
    public static readonly Text Plans = new("پلن‌ها", "Plans");
    public static readonly Text Locations = new("لوکیشن‌ها", "Locations");
    public static readonly Text Panels = new("پنل‌ها", "Panels");
    public static readonly Text Cards = new("کارت‌های بانکی", "Bank cards");
    public static readonly Text Settings = new("تنظیمات", "Settings");
    public static readonly Text DarkTheme = new("حالت شب", "Dark");
    public static readonly Text LightTheme = new("حالت روز", "Light");
    public static readonly Text AccountMenu = new("حساب کاربری", "Your account");
    public static readonly Text SignOut = new("خروج", "Sign out");
    public static readonly Text Reconnecting = new("ارتباط قطع شد؛ در حال اتصال دوباره…", "Connection lost; reconnecting…");
    public static readonly Text ConnectionLost = new("ارتباط برقرار نشد.", "The connection could not be restored.");
    public static readonly Text Reload = new("بارگذاری دوباره", "Reload");
    public static readonly Text SomethingBroke = new("خطایی رخ داد.", "Something went wrong.");
    public static readonly Text PageBroke = new("این صفحه به خطا خورد", "This page ran into an error");
    public static readonly Text PageBrokeMore = new(
        "خطا ثبت شد و چیزی از دست نرفته است. یک بار دیگر امتحان کنید.",
        "The error was recorded and nothing is lost. Please try once more.");
}
