namespace MoonVpn.Core.Panels;

/// <summary>What a panel can do, as found out by asking it; kept until it no longer fits, and for a day at most.</summary>
public sealed record PanelCapabilities
{
    /// <summary>Exact where the panel tells it, else the best known range, e.g. "2.7.0–2.9.4".</summary>
    public required string Version { get; init; }

    public required PanelGeneration Generation { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SeenAt { get; init; }

    /// <summary>It takes API tokens.</summary>
    public bool HasTokens { get; init; }

    /// <summary>We are signed in by one.</summary>
    public bool ByToken { get; init; }

    /// <summary>Inbounds may be carried by other panels.</summary>
    public bool HasNodes { get; init; }

    /// <summary>Rows of their own replace an inbound's address in links.</summary>
    public bool HasHosts { get; init; }

    public bool HasGroups { get; init; }

    /// <summary>Inbounds can be listed without their clients' particulars, and clients page by page.</summary>
    public bool HasSlimList { get; init; }

    public bool HasLastOnline { get; init; }

    /// <summary>Below the base path; null when out of reach for the way we are signed in.</summary>
    public string? SettingsPath { get; init; }

    public string StatusPath { get; init; } = "";

    public string BackupPath { get; init; } = "";

    /// <summary>Null when the panel does not tell.</summary>
    public bool? SubscriptionsEnabled { get; init; }

    /// <summary>Address to which a subscription id is appended (ends in a slash); null when the panel serves none or does not tell.</summary>
    public string? SubscriptionUrl { get; init; }
}
