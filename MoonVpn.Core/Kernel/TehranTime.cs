namespace MoonVpn.Core.Kernel;

/// <summary>The shop's own clock on the wall: days begin at midnight in Tehran.</summary>
public static class TehranTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    public static DateTime ToTehran(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The UTC instant at which the Tehran day of <paramref name="utc"/> began.</summary>
    public static DateTime DayStart(DateTime utc) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(ToTehran(utc).Date, DateTimeKind.Unspecified), Zone);
}
