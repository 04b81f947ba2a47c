namespace MoonVpn.Core.Panels;

/// <summary>How a panel's server is doing. Zeros in its first two seconds, when it knows nothing of itself.</summary>
/// <param name="XrayState">running, stop or error; empty when it does not tell.</param>
/// <param name="UptimeSeconds">Of the server, not of the panel.</param>
public sealed record PanelLoad(
    string XrayState,
    string XrayVersion,
    double CpuPercent,
    long MemoryUsed,
    long MemoryTotal,
    long DiskUsed,
    long DiskTotal,
    long UptimeSeconds,
    int TcpConnections);
