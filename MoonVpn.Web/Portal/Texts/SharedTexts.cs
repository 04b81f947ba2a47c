namespace MoonVpn.Web.Portal.Texts;

/// <summary>Words that every page uses.</summary>
internal static class SharedTexts
{
    public static readonly Text Toman = new("تومان", "Toman");
    public static readonly Text Rial = new("ریال", "Rial");
    public static readonly Text AmountUnclear = new("مبلغ را نفهمیدم؛ نمونه: ۱۵۰٬۰۰۰ یا ۱۵۰ هزار", "This is not an amount; example: 150,000 or 150k");
    public static readonly Text Gigabytes = new("{0} گیگابایت", "{0} GB");
    public static readonly Text Megabytes = new("{0} مگابایت", "{0} MB");
    public static readonly Text Save = new("ذخیره", "Save");
    public static readonly Text Saved = new("ذخیره شد.", "Saved.");
    public static readonly Text Cancel = new("انصراف", "Cancel");
    public static readonly Text Close = new("بستن", "Close");
    public static readonly Text Edit = new("ویرایش", "Edit");
    public static readonly Text Delete = new("حذف", "Delete");
    public static readonly Text Add = new("افزودن", "Add");
    public static readonly Text Copy = new("کپی", "Copy");
    public static readonly Text Copied = new("کپی شد", "Copied");
    public static readonly Text Search = new("جستجو", "Search");
    public static readonly Text All = new("همه", "All");
    public static readonly Text Actions = new("کارها", "Actions");
    public static readonly Text Loading = new("در حال بارگذاری", "Loading");
    public static readonly Text CouldNotLoad = new("بارگذاری نشد", "This could not be loaded");
    public static readonly Text TryAgain = new("تلاش دوباره", "Try again");
    public static readonly Text NothingFound = new("چیزی پیدا نشد", "Nothing matches");
    public static readonly Text NothingFoundMore = new("عبارت دیگری را امتحان کنید یا فیلترها را بردارید.", "Try other words, or clear the filters.");
    public static readonly Text ShowAll = new("نمایش همه", "Show all");
    public static readonly Text Pages = new("صفحه‌ها", "Pages");
    public static readonly Text Range = new("{0} تا {1} از {2}", "{0}–{1} of {2}");
    public static readonly Text Previous = new("قبلی", "Previous");
    public static readonly Text Next = new("بعدی", "Next");
    public static readonly Text Newer = new("جدیدتر", "Newer");
    public static readonly Text Older = new("قدیمی‌تر", "Older");
    public static readonly Text Days = new("بازهٔ زمانی", "Days");
    public static readonly Text FromDay = new("از", "From");
    public static readonly Text UntilDay = new("تا", "Until");
    public static readonly Text Today = new("امروز", "Today");
    public static readonly Text SevenDays = new("۷ روز", "7 days");
    public static readonly Text ThirtyDays = new("۳۰ روز", "30 days");
    public static readonly Text AnyDay = new("همهٔ روزها", "Any day");
    public static readonly Text Csv = new("خروجی CSV", "Export CSV");
    public static readonly Text MoreFilters = new("فیلترهای بیشتر", "More filters");
    public static readonly Text Unlimited = new("نامحدود", "Unlimited");
    public static readonly Text Yes = new("بله", "Yes");
    public static readonly Text No = new("خیر", "No");
}
