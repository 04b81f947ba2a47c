using System.Globalization;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Shared;

/// <summary>Instants (UTC) as people read them, always in Tehran: Jalali in Persian, Gregorian in English.</summary>
public static class Moment
{
    /// <summary>1404/06/31 23:45, or 2025-09-22 23:45.</summary>
    public static string Short(DateTime utc) => $"{Day(utc)} {Clock(utc)}";

    /// <summary>1404/06/31, or 2025-09-22.</summary>
    public static string Day(DateTime utc) => Text.IsPersian
        ? JalaliDate.FromUtc(utc).ToString()
        : TehranTime.ToTehran(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day for a chart's axis: «3 آذر», or 24 Nov.</summary>
    public static string DayAndMonth(DateOnly day)
    {
        if (!Text.IsPersian)
        {
            return day.ToString("d MMM", CultureInfo.InvariantCulture);
        }

        var jalali = JalaliDate.From(day);
        return string.Create(CultureInfo.InvariantCulture, $"{jalali.Day} {jalali.MonthName}");
    }

    /// <summary>«سه‌شنبه 3 آذر 1405», or Tuesday 24 November 2026.</summary>
    public static string Long(DateTime utc)
    {
        if (!Text.IsPersian)
        {
            return TehranTime.ToTehran(utc).ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
        }

        var jalali = JalaliDate.FromUtc(utc);
        return string.Create(CultureInfo.InvariantCulture, $"{jalali.WeekDayName} {jalali.Day} {jalali.MonthName} {jalali.Year}");
    }

    /// <summary>«2 ساعت پیش», in 3 days; beyond a month nothing, for nobody counts so far.</summary>
    public static string? Distance(DateTime utc, DateTime now)
    {
        var distance = utc - now;
        var ahead = distance > TimeSpan.Zero;
        var amount = distance.Duration();
        return amount switch
        {
            { TotalMinutes: < 1 } => MomentTexts.Now,
            { TotalHours: < 1 } => (ahead ? MomentTexts.InMinutes : MomentTexts.MinutesAgo).With((int)amount.TotalMinutes),
            { TotalDays: < 1 } => (ahead ? MomentTexts.InHours : MomentTexts.HoursAgo).With((int)amount.TotalHours),
            { TotalDays: < 31 } => (ahead ? MomentTexts.InDays : MomentTexts.DaysAgo).With((int)amount.TotalDays),
            _ => null,
        };
    }

    /// <summary>23:45.</summary>
    public static string Clock(DateTime utc) => TehranTime.ToTehran(utc).ToString("HH:mm", CultureInfo.InvariantCulture);
}
