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
    public static readonly Text SignIn = new("ورود", "Sign in");
    public static readonly Text SignInMore = new("با نام کاربری و گذرواژهٔ خودتان وارد شوید.", "Use your own user name and password.");
    public static readonly Text Remember = new("مرا به خاطر بسپار", "Keep me signed in");
    public static readonly Text WrongLogin = new("نام کاربری یا گذرواژه درست نیست.", "User name or password is wrong.");
    public static readonly Text LockedOut = new("ورودهای ناموفق زیاد بود؛ ۱۵ دقیقه بعد دوباره امتحان کنید.", "Too many failed attempts; try again in 15 minutes.");
    public static readonly Text SetUp = new("راه‌اندازی فروشگاه", "Set up your shop");
    public static readonly Text SetUpMore = new("حساب مالک را بسازید. این صفحه فقط یک بار باز می‌شود.", "Make the owner's account. This page opens only once.");
    public static readonly Text SetUpCode = new("کد راه‌اندازی", "Set-up code");
    public static readonly Text SetUpCodeHint = new("هنگام اجرای برنامه در کنسول چاپ شده است.", "It was printed on the console when the program started.");
    public static readonly Text PasswordHint = new("دست‌کم {0} نویسه؛ هر چه بلندتر، بهتر.", "At least {0} characters; longer is better.");
    public static readonly Text PasswordAgain = new("تکرار گذرواژه", "Password again");
    public static readonly Text PasswordsDiffer = new("دو گذرواژه یکی نیستند.", "The two passwords differ.");
    public static readonly Text CreateOwner = new("ساخت حساب مالک", "Make the owner's account");
}
