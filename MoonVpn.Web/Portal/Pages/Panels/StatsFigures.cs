using System.Globalization;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Web.Portal.Charts;
using MoonVpn.Web.Portal.Shared;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Portal.Pages.Panels;

/// <summary>A panel's statistics as charts draw them: nothing where it could not be read.</summary>
internal sealed class StatsFigures(StatsRange range, IReadOnlyList<PanelStatsPoint> points)
{
    private const double Gigabyte = DataSize.Gigabyte;
    private const double Megabyte = Gigabyte / 1024;

    public IReadOnlyList<PanelStatsPoint> Points => points;

    public IReadOnlyList<string> Labels { get; } = [.. points.Select(point => range == StatsRange.Day
        ? TehranTime.ToTehran(point.At).ToString("HH:mm", CultureInfo.InvariantCulture)
        : Moment.DayAndMonth(DateOnly.FromDateTime(TehranTime.ToTehran(point.At))))];

    public IReadOnlyList<double?> Online => Of(point => point.ClientsOnline);

    public IReadOnlyList<double?> Traffic => Of(point => point.TrafficBytes / Unit);

    public IReadOnlyList<double?> Cpu => Of(point => point.CpuPercent);

    public IReadOnlyList<double?> Memory => Of(point => point.MemoryShare * 100);

    public IReadOnlyList<double?> Latency => Of(point => point.LatencyMs);

    public bool HasGaps => points.Any(point => point.UpShare == 0);

    public string UpPercent => (points.Average(point => point.UpShare) * 100).ToString("0.#", CultureInfo.InvariantCulture);

    public string MostOnline => Toman.Format(points.Max(point => point.ClientsOnline));

    public long WholeTraffic => points.Sum(point => point.TrafficBytes);

    public string TrafficTitle => string.Create(CultureInfo.InvariantCulture, $"{PanelStatsTexts.Traffic} ({(IsLarge ? PanelStatsTexts.InGigabytes : PanelStatsTexts.InMegabytes)})");

    public string AverageLatency => Toman.Format((long)points.Where(point => point.UpShare > 0).Select(point => (double)point.LatencyMs).DefaultIfEmpty().Average());

    public IReadOnlyList<UptimeSpan> Uptime => [.. points.Select(point => new UptimeSpan(point.UpShare, Words(point)))];

    private bool IsLarge => points.Max(point => point.TrafficBytes) >= DataSize.Gigabyte;

    private double Unit => IsLarge ? Gigabyte : Megabyte;

    private double?[] Of(Func<PanelStatsPoint, double> figure) => [.. points.Select(point => point.UpShare > 0 ? figure(point) : (double?)null)];

    private static string Words(PanelStatsPoint point) => point.UpShare switch
    {
        >= 1 => PanelStatsTexts.UpAt.With(Moment.Short(point.At)),
        <= 0 => PanelStatsTexts.DownAt.With(Moment.Short(point.At)),
        var share => PanelStatsTexts.PartlyAt.With(Moment.Short(point.At), (share * 100).ToString("0", CultureInfo.InvariantCulture)),
    };
}
