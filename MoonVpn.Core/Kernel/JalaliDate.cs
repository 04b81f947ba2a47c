using System.Globalization;
using System.Text.RegularExpressions;

namespace MoonVpn.Core.Kernel;

/// <summary>A day of the Iranian calendar. Days are stored as UTC instants or <see cref="DateOnly"/>; this is how people read and type them.</summary>
public readonly partial record struct JalaliDate : IComparable<JalaliDate>
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
    public static JalaliDate FromUtc(DateTime utc) => From(TehranTime.DayOf(utc));

    /// <summary>Reads 1405/09/03, 1405-9-3, 1405.9.3, the same in Persian digits, and years of two digits: 50 to 99 are those of the last century.</summary>
    public static bool TryParse(string? text, out JalaliDate date)
    {
        date = default;
        if (Typed().Match(PersianText.Fold(text)) is not { Success: true } match)
        {
            return false;
        }

        var (year, month, day) = (Number(match.Groups[1]), Number(match.Groups[3]), Number(match.Groups[4]));
        var whole = match.Groups[1].Length == 4 ? year : year < 50 ? 1400 + year : 1300 + year;
        if (!Exists(whole, month, day))
        {
            return false;
        }

        date = new(whole, month, day);
        return true;
    }

    public DateOnly ToDateOnly() => DateOnly.FromDateTime(Calendar.ToDateTime(Year, Month, Day, 0, 0, 0, 0));

    /// <summary>The UTC instant at which the day begins in Tehran.</summary>
    public DateTime ToUtc() => TehranTime.StartOf(ToDateOnly());

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

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]{4}|[0-9]{2})([/.-])([0-9]{1,2})\\2([0-9]{1,2})$")]
    private static partial Regex Typed();
}
