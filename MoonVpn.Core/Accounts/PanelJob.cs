namespace MoonVpn.Core.Accounts;

/// <summary>Something that must become true on a panel. Committed with its cause, done by a worker, safe to repeat.</summary>
public sealed class PanelJob
{
    public long Id { get; init; }

    public PanelJobKind Kind { get; init; }

    /// <summary>Why; a job that is still open when something else changes carries that out, too, and keeps its first reason.</summary>
    public PanelJobReason Reason { get; init; }

    /// <summary>The target as it was before (JSON), to go back to when the change cannot be carried out and its price is refunded.</summary>
    public string? Before { get; init; }

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

    internal void Close(PanelJobStatus status, DateTime now)
    {
        Status = status;
        LockedUntil = null;
        FinishedAt = now;
    }
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

/// <summary>Why a job is there; for history, and for what follows when it is done.</summary>
public enum PanelJobReason
{
    Purchase,
    Renewal,
    ExtraTraffic,
    ExtraTime,
    QueuedPeriod,
    Disable,
    Enable,
    ResetTraffic,
    Rotate,
    Transfer,
    Ended,
    Grace,
    Delete,
    Cleanup,
    Repair,
    Adjust,
}

public enum PanelJobStatus
{
    Planned,
    Done,

    /// <summary>Given up; whoever waited was told and refunded.</summary>
    Dead,
}
