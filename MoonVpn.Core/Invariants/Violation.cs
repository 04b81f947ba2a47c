namespace MoonVpn.Core.Invariants;

/// <summary>A row that violates an invariant.</summary>
/// <param name="RowId">Null when no single row is to blame.</param>
/// <param name="UserId">Whose it is; null: nobody's.</param>
/// <param name="Detail">Figures, for whoever looks into it.</param>
public sealed record Violation(string Id, string Table, long? RowId, long? UserId, string Detail);
