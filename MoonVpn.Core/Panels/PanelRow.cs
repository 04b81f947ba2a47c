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
    int Clients);
