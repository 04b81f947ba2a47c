using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Panels;

/// <summary>How far back the charts go; it stands in the address.</summary>
internal enum StatsRange
{
    Day,
    Week,
    Month,
}

internal static class StatsRanges
{
    public static TimeSpan Length(StatsRange range) => range switch
    {
        StatsRange.Day => TimeSpan.FromHours(24),
        StatsRange.Week => TimeSpan.FromDays(7),
        StatsRange.Month => TimeSpan.FromDays(30),
    };

    public static Text Word(StatsRange range) => range switch
    {
        StatsRange.Day => PanelStatsTexts.Day,
        StatsRange.Week => PanelStatsTexts.Week,
        StatsRange.Month => PanelStatsTexts.Month,
    };
}
