namespace MoonVpn.Core.Invariants;

/// <summary>What a check of all invariants found.</summary>
/// <param name="Rows">How many rows of the largest tables it is about, by table.</param>
public sealed record InvariantReport(DateTime StartedAt, TimeSpan Took, IReadOnlyList<InvariantResult> Results, IReadOnlyDictionary<string, long> Rows)
{
    public bool AddsUp => Results.All(result => result.Holds);

    public long Violations => Results.Sum(result => result.Count);

    public IEnumerable<Violation> Named => Results.SelectMany(result => result.Rows);
}

/// <param name="Count">How many rows violate it.</param>
/// <param name="Rows">The first two hundred of them.</param>
/// <param name="ToFreeze">The users whose wallets cannot be trusted because of it.</param>
public sealed record InvariantResult(Invariant Invariant, long Count, IReadOnlyList<Violation> Rows, IReadOnlySet<long> ToFreeze)
{
    public bool Holds => Count == 0;
}
