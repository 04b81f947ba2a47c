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

    /// <summary>Consecutive checks that failed; the next one waits the longer, the more there were.</summary>
    public int FailedChecks { get; set; }

    /// <summary>When it is checked again; null: with the next round.</summary>
    public DateTime? NextCheckAt { get; set; }

    /// <summary>Set when a superadmin or an admin with the right allowed a repair that changes many clients at once; cleared when it is done.</summary>
    public DateTime? MassRepairAllowedAt { get; set; }

    /// <summary>What the panel can do, as found out when it was last looked at (JSON).</summary>
    public string Capabilities { get; set; } = "{}";

    public TlsMode TlsMode { get; set; }

    public string? TlsFingerprint { get; set; }

    /// <summary>Proxy by which the panel is reached (http:// or socks5://), encrypted; null: directly.</summary>
    public string? ProxyUrl { get; set; }

    /// <summary>Secret of the panel's two-factor login (base32), encrypted; null when it asks for none.</summary>
    public string? TwoFactorSecret { get; set; }

    /// <summary>The static login secret of panels up to 2.5.8, encrypted.</summary>
    public string? LoginSecret { get; set; }

    /// <summary>Host header, for a panel that answers to one domain only but is reached by another address; null: the host of <see cref="Url"/>.</summary>
    public string? HostName { get; set; }

    /// <summary>Host in customers' links; null: the host of <see cref="Url"/>.</summary>
    public string? LinkHost { get; set; }

    /// <summary>Overrides the subscription address the panel reports.</summary>
    public string? SubscriptionUrl { get; set; }

    public string? Version { get; set; }

    public PanelGeneration? Generation { get; set; }

    public DateTime? LastCheckedAt { get; set; }

    /// <summary>Clients on its inbounds at the last sync that are none of the shop's.</summary>
    public int ForeignClients { get; set; }

    public string Notes { get; set; } = "";

    public DateTime CreatedAt { get; init; }

    public bool CanSell => Status == PanelStatus.Active && Health == PanelHealth.Ok;
}
