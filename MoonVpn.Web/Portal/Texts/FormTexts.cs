namespace MoonVpn.Web.Portal.Texts;

/// <summary>What any form says of any field.</summary>
internal static class FormTexts
{
    public static readonly Text Incomplete = new("فیلدهایی که قرمز شده‌اند را درست کنید.", "Please mend the fields marked in red.");
    public static readonly Text Between = new("عددی بین {0} و {1} بنویسید.", "Enter a number between {0} and {1}.");
    public static readonly Text AtLeast = new("دست‌کم {0}.", "At least {0}.");
    public static readonly Text Amount = new("{0} تومان = {1} ریال", "{0} Toman = {1} Rial");
    public static readonly Text More = new("تنظیمات بیشتر", "More settings");
    public static readonly Text Order = new("ترتیب نمایش", "Sort order");
    public static readonly Text OrderHelp = new("عدد کوچک‌تر بالاتر می‌آید.", "Smaller numbers come first.");
    public static readonly Text NoLimit = new("بدون سقف", "No limit");
}
