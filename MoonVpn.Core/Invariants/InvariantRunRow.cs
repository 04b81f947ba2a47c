namespace MoonVpn.Core.Invariants;

/// <summary>A check as it is shown later.</summary>
/// <param name="By">Who asked for it; null: the timer or the command line.</param>
public sealed record InvariantRunRow(DateTime StartedAt, TimeSpan Took, int Checked, int Violations, string? By, IReadOnlyList<BrokenInvariant> Broken);

/// <summary>An invariant that did not hold.</summary>
/// <param name="Rows">Some of the rows that violate it.</param>
public sealed record BrokenInvariant(string Id, long Count, IReadOnlyList<BrokenRow> Rows);

/// <inheritdoc cref="Violation"/>
public sealed record BrokenRow(long? RowId, long? UserId, string Detail);

/// <summary>A wallet that is read-only until a superadmin clears it.</summary>
/// <param name="Balance">Toman.</param>
/// <param name="Reason">The invariants that were violated, with the rows.</param>
public sealed record FrozenWallet(long UserId, string Name, long Balance, DateTime Since, string Reason);
