namespace MoonVpn.Core.Panels;

/// <summary>How a panel was at one sync (table <c>panel_stats_log</c>).</summary>
public sealed class PanelStats
{
    public long Id { get; init; }

    public long PanelId { get; init; }

    public DateTime At { get; init; }

    /// <summary>False: it could not be read, and the figures below are zero.</summary>
    public bool IsUp { get; init; }

    /// <summary>How long reading it took, in milliseconds.</summary>
    public int LatencyMs { get; init; }

    public double CpuPercent { get; init; }

    /// <summary>Bytes.</summary>
    public long MemoryUsed { get; init; }

    /// <summary>Bytes.</summary>
    public long MemoryTotal { get; init; }

    public long UptimeSeconds { get; init; }

    public string XrayState { get; init; } = "";

    public int Inbounds { get; init; }

    public int Clients { get; init; }

    public int ClientsOnline { get; init; }

    /// <summary>Bytes that all clients together moved since the sync before.</summary>
    public long TrafficBytes { get; init; }
}
