namespace MoonVpn.Core.Accounts;

/// <summary>Something in which a panel and the shop disagree (table <c>panel_difference</c>).</summary>
public sealed class PanelDifference
{
    public long Id { get; init; }

    public long PanelId { get; init; }

    public PanelDifferenceKind Kind { get; init; }

    /// <summary>As the panel spells it, else as the shop does.</summary>
    public string Email { get; init; } = "";

    /// <summary>Null for a client that is none of the shop's.</summary>
    public long? ClientAccountId { get; init; }

    /// <summary>What differs, each with what the shop has and what the panel has (JSON); no secret is in it.</summary>
    public string Details { get; set; } = "{}";

    public PanelDifferenceStatus Status { get; set; }

    public DateTime FoundAt { get; init; }

    public DateTime LastSeenAt { get; set; }

    public DateTime? ResolvedAt { get; set; }
}

public enum PanelDifferenceKind
{
    /// <summary>The shop's account is not on its panel.</summary>
    Missing,

    /// <summary>It is there, but with other limits, another expiry or another switch.</summary>
    Changed,

    /// <summary>It should be gone, but is there (again).</summary>
    Leftover,

    /// <summary>Somebody else's client bears the name of an account.</summary>
    Conflict,
}

public enum PanelDifferenceStatus
{
    Open,

    /// <summary>A job is on its way.</summary>
    Repairing,

    /// <summary>Shop and panel agree again.</summary>
    Resolved,

    /// <summary>Somebody decided to leave it so.</summary>
    Ignored,
}
