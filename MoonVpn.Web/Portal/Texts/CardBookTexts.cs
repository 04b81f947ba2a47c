using System.Globalization;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>A card's books, day by day.</summary>
internal static class CardBookTexts
{
    public static readonly Text Month = new("ماه", "Month");
    public static readonly Text Day = new("روز", "Day");
    public static readonly Text Shown = new("نشان داده شد", "Shown");
    public static readonly Text Approved = new("تأییدشده", "Approved");
    public static readonly Text Undone = new("برگردانده", "Undone");
    public static readonly Text Ledger = new("دفتر حساب", "Ledger");
    public static readonly Text Bank = new("پیامک بانک", "Bank messages");
    public static readonly Text Counted = new("صورت‌حساب", "Statement");
    public static readonly Text Difference = new("اختلاف", "Difference");
    public static readonly Text DifferenceMore = new("صورت‌حساب منهای تأییدشده‌ها، در روزهای شمرده‌شده", "Statement less approved, of the days counted");
    public static readonly Text LateOf = new("از این میان {0} ({1}) دیررس", "{0} ({1}) of it late");
    public static readonly Text OpenOf = new("{0} ({1}) بی‌رسید", "{0} ({1}) without a receipt");
    public static readonly Text Agrees = new("می‌خواند", "Agrees");
    public static readonly Text Disagrees = new("با رسیدها نمی‌خواند", "Does not agree with the receipts");
    public static readonly Text CountedDays = new("{0} روز از {1} روز شمرده شده", "{0} of {1} days counted");
    public static readonly Text Csv = new("خروجی CSV", "CSV");
    public static readonly Text Count = new("شمردن", "Count");
    public static readonly Text Recount = new("تغییر", "Change");
    public static readonly Text CountTitle = new("صورت‌حساب {0}", "Statement of {0}");
    public static readonly Text CountMore = new("جمع واریزهای این روز را از صورت‌حساب بانک بنویسید. مبلغ به تومان است.", "Enter the sum of this day's deposits from the bank's statement, in Toman.");
    public static readonly Text CountAmount = new("جمع واریزها", "Sum of deposits");
    public static readonly Text CountTimes = new("تعداد واریزها (اختیاری)", "Number of deposits (optional)");
    public static readonly Text ExpectedIs = new("طبق رسیدها: {0} تومان", "By receipts: {0} Toman");
    public static readonly Text TakeBack = new("حذف شمارش", "Remove the count");
    public static readonly Text NoDays = new("این ماه هنوز شروع نشده است", "This month has not begun yet");
    public static readonly Text NoDaysMore = new("ماه دیگری را انتخاب کنید.", "Choose another month.");

    /// <summary>The columns of the CSV file.</summary>
    public static IReadOnlyList<Text> Columns { get; } =
    [
        new("روز (شمسی)", "Day (Jalali)"), new("روز (میلادی)", "Day (Gregorian)"),
        new("تعداد نمایش", "Shown"), new("مبلغ نمایش", "Shown, Toman"), new("تعداد تأیید", "Approved"), new("مبلغ تأیید", "Approved, Toman"),
        new("تعداد دیررس", "Late"), new("مبلغ دیررس", "Late, Toman"), new("تعداد برگشت", "Undone"), new("مبلغ برگشت", "Undone, Toman"),
        new("تعداد دفتر", "Ledger deposits"), new("مبلغ دفتر", "Ledger deposits, Toman"), new("تعداد پیامک بارسید", "Bank messages used"),
        new("مبلغ پیامک بارسید", "Bank messages used, Toman"), new("تعداد پیامک بی‌رسید", "Bank messages open"), new("مبلغ پیامک بی‌رسید", "Bank messages open, Toman"),
        new("مورد انتظار", "Expected, Toman"), new("تعداد صورت‌حساب", "Statement"), new("مبلغ صورت‌حساب", "Statement, Toman"), new("اختلاف", "Difference, Toman"),
        new("شمارنده", "Counted by"), new("یادداشت", "Note"),
    ];

    /// <summary>«آذر 1405»; in English the Gregorian days it covers.</summary>
    public static string Named(JalaliDate first) => new Text(
        string.Create(CultureInfo.InvariantCulture, $"{first.MonthName} {first.Year}"),
        string.Create(CultureInfo.InvariantCulture, $"{first.ToDateOnly():d MMM} – {first.ToDateOnly().AddDays(JalaliDate.DaysInMonth(first.Year, first.Month) - 1):d MMM yyyy}"));
}
