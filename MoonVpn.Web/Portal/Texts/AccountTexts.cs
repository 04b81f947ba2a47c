namespace MoonVpn.Web.Portal.Texts;

/// <summary>The door: signing in, setting up, and being turned away.</summary>
internal static class AccountTexts
{
    public static readonly Text Motto = new("فروشگاه شما، روشن و آرام.", "Your shop, clear and calm.");
    public static readonly Text ToPortal = new("رفتن به داشبورد", "Go to the dashboard");
    public static readonly Text NotFound = new("این صفحه پیدا نشد", "This page was not found");
    public static readonly Text NotFoundMore = new("شاید جابه‌جا یا حذف شده باشد، یا نشانی درست نباشد.", "It may have been moved or removed, or the address is wrong.");
    public static readonly Text Denied = new("به اینجا دسترسی ندارید", "You have no access here");
    public static readonly Text DeniedMore = new("اگر به این بخش نیاز دارید، از مدیر ارشد بخواهید دسترسی بدهد.", "If you need this part, ask the superadmin for it.");
    public static readonly Text SignInAsAnother = new("ورود با حساب دیگر", "Sign in as somebody else");
    public static readonly Text Error = new("خطایی در سرور رخ داد", "The server ran into an error");
    public static readonly Text ErrorMore = new("خطا ثبت شد. چند لحظه بعد دوباره امتحان کنید.", "It was recorded. Please try again in a moment.");
    public static readonly Text ErrorId = new("کد خطا برای پشتیبانی:", "Code for support:");
}
