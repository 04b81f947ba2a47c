namespace MoonVpn.Core.Accounts;

/// <summary>Something that must become true on a panel. Committed with its cause, done by a worker, safe to repeat.</summary>
public sealed class PanelJob
{
    public long Id { get; init; }

    public PanelJobKind Kind { get; init; }

    public long ClientAccountId { get; init; }

    public long PanelId { get; set; }

    public PanelJobStatus Status { get; set; }

    public int Attempts { get; set; }

    public DateTime NextAt { get; set; }

    /// <summary>A worker that died leaves this in the past; then the job may be taken again.</summary>
    public DateTime? LockedUntil { get; set; }

    public string? LastError { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? FinishedAt { get; set; }
}

public enum PanelJobKind
{
    /// <summary>Make the client and give it to the customer.</summary>
    Create,

    /// <summary>Push limits, expiry and the switch.</summary>
    Update,

    /// <summary>Remove the client, if it is ours.</summary>
    Remove,
}

public enum PanelJobStatus
{
    Planned,
    Done,

    /// <summary>Given up; whoever waited was told and refunded.</summary>
    Dead,
}
