namespace MoonVpn.Web.Portal.Texts;

/// <summary>The log of what was asked of a panel.</summary>
internal static class PanelCallTexts
{
    public static readonly Text Title = new("گزارش تماس‌ها", "Log of calls");
    public static readonly Text SearchFor = new("مسیر یا خطا", "Path or error");
    public static readonly Text Show = new("نمایش", "Show");
    public static readonly Text OnlyFailed = new("فقط ناموفق‌ها", "Only failed");
    public static readonly Text At = new("زمان", "Time");
    public static readonly Text Call = new("تماس", "Call");
    public static readonly Text Status = new("پاسخ", "Status");
    public static readonly Text Duration = new("مدت", "Duration");
    public static readonly Text Size = new("حجم", "Size");
    public static readonly Text Outcome = new("نتیجه", "Outcome");
    public static readonly Text Account = new("برای", "For");
    public static readonly Text Panel = new("پنل", "Panel");
    public static readonly Text SeeAccount = new("اکانت", "Account");
    public static readonly Text Worked = new("موفق", "Worked");
    public static readonly Text Failed = new("ناموفق", "Failed");
    public static readonly Text NoAnswer = new("بی‌پاسخ", "none");
    public static readonly Text None = new("هنوز تماسی ثبت نشده", "No calls yet");
    public static readonly Text NoneMore = new("هر درخواست فروشگاه به پنل، بدون رمزها، این‌جا ثبت می‌شود.", "Every request of the shop to the panel is noted here, without secrets.");
    public static readonly Text Bytes = new("{0} بایت", "{0} B");
    public static readonly Text Kilobytes = new("{0} کیلوبایت", "{0} KB");
    public static readonly Text Megabytes = new("{0} مگابایت", "{0} MB");
}
