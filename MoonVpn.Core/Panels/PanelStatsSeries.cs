namespace MoonVpn.Core.Panels;

/// <summary>Thins a panel's statistics out to what a chart can show.</summary>
internal static class PanelStatsSeries
{
    public const int Most = 200;

    /// <param name="stats">In the order of time.</param>
    public static IReadOnlyList<PanelStatsPoint> Of(IReadOnlyList<PanelStats> stats) =>
        stats.Count == 0 ? [] : [.. stats.Chunk((stats.Count + Most - 1) / Most).Select(Point)];

    /// <param name="stats">At least one.</param>
    public static PanelStatsPoint Point(PanelStats[] stats)
    {
        var up = stats.Where(one => one.IsUp).ToArray();
        return new PanelStatsPoint(
            stats[^1].At,
            up.Length / (double)stats.Length,
            (int)Average(up, one => one.LatencyMs),
            Average(up, one => one.CpuPercent),
            Average(up, one => one.MemoryTotal == 0 ? 0 : one.MemoryUsed / (double)one.MemoryTotal),
            (int)Average(up, one => one.Clients),
            (int)Average(up, one => one.ClientsOnline),
            up.Sum(one => one.TrafficBytes));
    }

    private static double Average(PanelStats[] stats, Func<PanelStats, double> figure) => stats.Length == 0 ? 0 : stats.Average(figure);
}
