namespace MoonVpn.Core.Ledger;

/// <summary>Something in the ledger that does not add up.</summary>
/// <param name="Rule">balance, sequence, running_balance, hash, receipt_deposit or order_purchase.</param>
public sealed record LedgerDifference(string Rule, long UserId, long? RowId, string Details);
