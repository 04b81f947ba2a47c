namespace MoonVpn.Core.Panels;

/// <summary>What a panel says of itself.</summary>
/// <param name="Version">Exact version where the panel tells it, else the best known range, e.g. "2.9.4" or "2.7.0–3.0.2".</param>
/// <param name="SubscriptionUrl">Address to which a subscription id is appended (ends in a slash); null when the panel serves none.</param>
public sealed record PanelProbe(
    string Version,
    PanelGeneration Generation,
    string XrayState,
    string? SubscriptionUrl,
    double CpuPercent,
    long MemoryUsed,
    long MemoryTotal,
    long UptimeSeconds,
    PanelCapabilities Capabilities);
