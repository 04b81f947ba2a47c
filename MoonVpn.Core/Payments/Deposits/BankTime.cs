using System.Globalization;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>Dates as banks write them: Jalali, with a year of four digits, of two, or none.</summary>
internal static class BankTime
{
    private static readonly PersianCalendar Jalali = new();

    /// <summary>Clocks differ a little.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    /// <param name="date">1404/07/15, 04/07/15, 07/15, 0715, with any separator; empty: the day of <paramref name="now"/>.</param>
    /// <param name="time">08:42.</param>
    /// <param name="now">UTC.</param>
    /// <returns>UTC, the latest instant that fits and is not ahead of now; null: there is none.</returns>
    public static DateTime? Read(string date, string time, DateTime now)
    {
        if (!TimeOnly.TryParseExact(time, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            return null;
        }

        var today = TehranTime.ToTehran(now);
        var year = Jalali.GetYear(today);
        var parts = Numbers(date);
        return parts switch
        {
            [] => Latest(now, (year, Jalali.GetMonth(today), Jalali.GetDayOfMonth(today)), clock),
            [var month, var day] => Latest(now, (year, month, day), clock) ?? Latest(now, (year - 1, month, day), clock),
            [var full, var month, var day] when full > 99 => Latest(now, (full, month, day), clock),
            [var two, var month, var day] => Latest(now, ((year / 100 * 100) + two, month, day), clock) ?? Latest(now, (((year / 100) - 1) * 100 + two, month, day), clock),
            _ => null,
        };
    }

    private static int[] Numbers(string date)
    {
        var digits = date.All(char.IsAsciiDigit) && date.Length == 4 ? $"{date[..2]}/{date[2..]}" : date;
        return [.. digits.Split(['/', '-', '.', '_', ' '], StringSplitOptions.RemoveEmptyEntries).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];
    }

    private static DateTime? Latest(DateTime now, (int Year, int Month, int Day) date, TimeOnly clock)
    {
        if (date.Year is < 1300 or > 1500 || date.Month is < 1 or > 12 || date.Day < 1 || date.Day > Jalali.GetDaysInMonth(date.Year, date.Month))
        {
            return null;
        }

        var local = Jalali.ToDateTime(date.Year, date.Month, date.Day, clock.Hour, clock.Minute, clock.Second, 0);
        var utc = TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), TehranTime.Zone);
        return utc <= now + Ahead ? utc : null;
    }
}
