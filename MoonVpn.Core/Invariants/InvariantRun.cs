namespace MoonVpn.Core.Invariants;

/// <summary>A check of all invariants and what it found (table <c>invariant_run</c>).</summary>
public sealed class InvariantRun
{
    public long Id { get; init; }

    /// <summary>Who asked for it; null: the timer or the command line.</summary>
    public long? ActorId { get; init; }

    public DateTime StartedAt { get; init; }

    public DateTime FinishedAt { get; init; }

    /// <summary>How many invariants were checked.</summary>
    public int Checked { get; init; }

    /// <summary>How many rows violate one.</summary>
    public int Violations { get; init; }

    /// <summary>Which invariants, and about a hundred of the rows (JSON).</summary>
    public string Details { get; init; } = "[]";
}
