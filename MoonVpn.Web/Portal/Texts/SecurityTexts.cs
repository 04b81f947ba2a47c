namespace MoonVpn.Web.Portal.Texts;

/// <summary>A person's own authenticator.</summary>
internal static class SecurityTexts
{
    public static readonly Text Title = new("امنیت حساب من", "My security");
    public static readonly Text About = new("برنامهٔ احراز هویت (مثل Google Authenticator یا Aegis) هر ۳۰ ثانیه یک کد شش‌رقمی نشان می‌دهد. با آن می‌توانید شمارهٔ کارتی را که خودتان ثبت کرده‌اید تأیید کنید.", "An authenticator app (such as Google Authenticator or Aegis) shows a six-digit code every 30 seconds. With it you can confirm a card number that you entered yourself.");
    public static readonly Text Authenticator = new("برنامهٔ احراز هویت", "Authenticator");
    public static readonly Text IsOn = new("فعال", "On");
    public static readonly Text IsOff = new("راه‌اندازی نشده", "Not set up");
    public static readonly Text Since = new("از", "Since");
    public static readonly Text PasswordMore = new("برای شروع، گذرواژهٔ ورود به پنل را وارد کنید.", "To begin, enter the password you sign in with.");
    public static readonly Text Begin = new("شروع راه‌اندازی", "Begin");
    public static readonly Text Scan = new("این کد را با برنامهٔ خود اسکن کنید؛ اگر نشد، کلید زیر را دستی وارد کنید.", "Scan this with your app; or type the key below into it.");
    public static readonly Text Qr = new("کد QR برای برنامهٔ احراز هویت", "QR code for the authenticator");
    public static readonly Text Key = new("کلید", "Key");
    public static readonly Text Once = new("این کلید فقط همین یک بار نشان داده می‌شود.", "The key is shown this once only.");
    public static readonly Text Code = new("کد شش‌رقمی برنامه", "Six-digit code of the app");
    public static readonly Text Finish = new("تأیید و فعال‌سازی", "Confirm and switch on");
    public static readonly Text Done = new("برنامهٔ احراز هویت فعال شد.", "The authenticator is on.");
    public static readonly Text Remove = new("حذف", "Remove");
    public static readonly Text RemoveMore = new("برای حذف یا تعویض گوشی، یک کد تازه وارد کنید.", "To remove it, or for a new phone, enter a fresh code.");
    public static readonly Text Removed = new("برنامهٔ احراز هویت حذف شد.", "The authenticator was removed.");
}
