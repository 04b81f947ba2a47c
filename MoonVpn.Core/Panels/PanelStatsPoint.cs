namespace MoonVpn.Core.Panels;

/// <summary>How a panel was at one time, or on average over a stretch of a chart.</summary>
/// <param name="At">UTC; of a stretch, its last check.</param>
/// <param name="UpShare">Share of the checks that could read it, 0 to 1; the figures are those of these checks, 0 where there was none.</param>
/// <param name="MemoryShare">0 to 1.</param>
/// <param name="TrafficBytes">Moved by all clients together: of a stretch, the sum.</param>
public sealed record PanelStatsPoint(
    DateTime At,
    double UpShare,
    int LatencyMs,
    double CpuPercent,
    double MemoryShare,
    int Clients,
    int ClientsOnline,
    long TrafficBytes);
