using System.Globalization;

namespace MoonVpn.Core.Kernel;

/// <summary>A day of the Iranian calendar. Days are stored as UTC instants or <see cref="DateOnly"/>; this is how people read and type them.</summary>
public readonly record struct JalaliDate : IComparable<JalaliDate>
{
    private static readonly PersianCalendar Calendar = new();

    private static readonly string[] MonthNames =
        ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

    private static readonly string[] WeekDayNames = ["یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"];

    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public JalaliDate(int year, int month, int day)
    {
        if (!Exists(year, month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(day), $"There is no day {year}/{month}/{day}.");
        }

        (Year, Month, Day) = (year, month, day);
    }

    public int Year { get; }

    public int Month { get; }

    public int Day { get; }

    public string MonthName => MonthNames[Month - 1];

    public string WeekDayName => WeekDayNames[(int)ToDateOnly().DayOfWeek];

    public static bool IsLeapYear(int year) => Calendar.IsLeapYear(year);

    public static int DaysInMonth(int year, int month) => Calendar.GetDaysInMonth(year, month);

    public static JalaliDate From(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return new(Calendar.GetYear(date), Calendar.GetMonth(date), Calendar.GetDayOfMonth(date));
    }

    /// <summary>The day it is in Tehran at an instant.</summary>
    public static JalaliDate FromUtc(DateTime utc) => From(DateOnly.FromDateTime(TehranTime.ToTehran(utc)));

    /// <summary>Reads 1405/09/03, 1405-9-3 and the same in Persian digits.</summary>
    public static bool TryParse(string? text, out JalaliDate date)
    {
        date = default;
        var parts = PersianText.Fold(text).Split('/', '-');
        if (parts.Length != 3 || !TryNumber(parts[0], out var year) || !TryNumber(parts[1], out var month) || !TryNumber(parts[2], out var day) || !Exists(year, month, day))
        {
            return false;
        }

        date = new(year, month, day);
        return true;
    }

    public DateOnly ToDateOnly() => DateOnly.FromDateTime(Calendar.ToDateTime(Year, Month, Day, 0, 0, 0, 0));

    public JalaliDate AddDays(int days) => From(ToDateOnly().AddDays(days));

    public int CompareTo(JalaliDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>1405/09/03.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}/{Month:00}/{Day:00}");

    public static bool operator <(JalaliDate left, JalaliDate right) => left.CompareTo(right) < 0;

    public static bool operator >(JalaliDate left, JalaliDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(JalaliDate left, JalaliDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(JalaliDate left, JalaliDate right) => left.CompareTo(right) >= 0;

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9377 && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month);

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
