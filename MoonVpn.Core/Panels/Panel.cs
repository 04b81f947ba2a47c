namespace MoonVpn.Core.Panels;

/// <summary>A 3x-ui panel on which accounts are made (table <c>panel</c>).</summary>
public sealed class Panel
{
    public long Id { get; init; }

    public string Name { get; set; } = "";

    public string Url { get; set; } = "";

    public string Username { get; set; } = "";

    /// <summary>Encrypted.</summary>
    public string Password { get; set; } = "";

    /// <summary>Encrypted; null when the panel has none or is signed in to by password.</summary>
    public string? ApiToken { get; set; }

    public PanelType Type { get; set; }

    public long LocationId { get; set; }

    /// <summary>Follows a rename of the location.</summary>
    public string LocationName { get; set; } = "";

    public PanelStatus Status { get; set; }

    public PanelHealth Health { get; set; }

    /// <summary>What the last failed check said.</summary>
    public string? HealthMessage { get; set; }

    public TlsMode TlsMode { get; set; }

    public string? TlsFingerprint { get; set; }

    /// <summary>Host in customers' links; null: the host of <see cref="Url"/>.</summary>
    public string? LinkHost { get; set; }

    /// <summary>Overrides the subscription address the panel reports.</summary>
    public string? SubscriptionUrl { get; set; }

    public string? Version { get; set; }

    public PanelGeneration? Generation { get; set; }

    public DateTime? LastCheckedAt { get; set; }

    public string Notes { get; set; } = "";

    public DateTime CreatedAt { get; init; }

    public bool CanSell => Status == PanelStatus.Active && Health == PanelHealth.Ok;
}
