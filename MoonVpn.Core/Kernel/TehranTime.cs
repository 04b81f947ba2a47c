namespace MoonVpn.Core.Kernel;

/// <summary>The shop's own clock on the wall: days begin at midnight in Tehran.</summary>
public static class TehranTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    public static DateTime ToTehran(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <param name="tehran">As the clock in Tehran showed it; an hour that was shown twice is taken for the second.</param>
    public static DateTime ToUtc(DateTime tehran)
    {
        var shown = DateTime.SpecifyKind(tehran, DateTimeKind.Unspecified);
        // Until 2022 summer began at midnight: the clock went from there to one o'clock.
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(shown) ? shown.AddHours(1) : shown, Zone);
    }

    /// <summary>The day it is in Tehran.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToTehran(utc));

    /// <summary>The UTC instant at which a day began in Tehran; it ends where the next one begins.</summary>
    public static DateTime StartOf(DateOnly day) => ToUtc(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The UTC instant at which the Tehran day of <paramref name="utc"/> began.</summary>
    public static DateTime DayStart(DateTime utc) => StartOf(DayOf(utc));
}
