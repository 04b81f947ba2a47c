namespace MoonVpn.Core.Panels;

/// <summary>All that a sync was told by a panel.</summary>
/// <param name="StartedAt">UTC, before the first call: whatever changed on the panel before then is in it.</param>
/// <param name="Latency">How long reading it took.</param>
/// <param name="Online">E-mails of the clients that are online.</param>
public sealed record PanelReading(long PanelId, DateTime StartedAt, TimeSpan Latency, PanelProbe Probe, PanelUsage Usage, IReadOnlySet<string> Online);
