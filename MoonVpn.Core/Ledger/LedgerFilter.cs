namespace MoonVpn.Core.Ledger;

/// <summary>Which rows of everybody's ledger are looked for.</summary>
/// <param name="Gateway">card, wallet or manual.</param>
/// <param name="From">Posted then or later (UTC).</param>
/// <param name="Until">Posted before then (UTC).</param>
/// <param name="Search">A tracking code or its beginning, an operation key or its beginning, or the whole of a reference.</param>
public sealed record LedgerFilter(
    TransactionType? Type = null,
    string? Gateway = null,
    long? UserId = null,
    DateTime? From = null,
    DateTime? Until = null,
    string? Search = null)
{
    public static readonly LedgerFilter Everything = new();

    /// <summary>It leaves few rows, and an index finds them.</summary>
    internal bool IsNarrow => UserId is not null || !string.IsNullOrWhiteSpace(Search);
}
