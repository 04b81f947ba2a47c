namespace MoonVpn.Core.Kernel;

/// <summary>The shop's own clock on the wall: days begin at midnight in Tehran.</summary>
public static class TehranTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    public static DateTime ToTehran(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The UTC instant at which the Tehran day of <paramref name="utc"/> began.</summary>
    public static DateTime DayStart(DateTime utc) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(ToTehran(utc).Date, DateTimeKind.Unspecified), Zone);

    /// <summary>The day it is in Tehran at an instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToTehran(utc));

    /// <summary>The UTC instant at which a day begins in Tehran.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);
}
