namespace MoonVpn.Core.Panels;

/// <summary>A panel in a list; no secret is in it.</summary>
/// <param name="Clients">Clients on its inbounds at the last sync, foreign ones included.</param>
public sealed record PanelRow(
    long Id,
    string Name,
    string Url,
    string Username,
    long LocationId,
    string LocationName,
    PanelStatus Status,
    PanelHealth Health,
    string? HealthMessage,
    string? Version,
    PanelGeneration? Generation,
    DateTime? LastCheckedAt,
    TlsMode TlsMode,
    string? TlsFingerprint,
    string? LinkHost,
    string? SubscriptionUrl,
    string Notes,
    bool HasApiToken,
    int Inbounds,
    int Clients)
{
    public string? HostName { get; init; }

    /// <summary>Scheme, host and port of the proxy, without its login; null when the panel is reached directly.</summary>
    public string? Proxy { get; init; }

    public bool HasProxy => Proxy is not null;

    public bool HasTwoFactor { get; init; }

    public bool HasLoginSecret { get; init; }

    /// <summary>Null before it was first looked at.</summary>
    public PanelCapabilities? Capabilities { get; init; }

    /// <summary>Consecutive checks that failed.</summary>
    public int FailedChecks { get; init; }

    /// <summary>Null: with the next round.</summary>
    public DateTime? NextCheckAt { get; init; }

    /// <summary>Since when a repair of many clients at once is allowed; null when it is not.</summary>
    public DateTime? MassRepairAllowedAt { get; init; }

    /// <summary>Clients that are none of the shop's, at the last sync.</summary>
    public int ForeignClients { get; init; }

    public int OpenDifferences { get; init; }

    /// <summary>Of the last check; null before the first.</summary>
    public PanelStatsPoint? LatestStats { get; init; }
}
