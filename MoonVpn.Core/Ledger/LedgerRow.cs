namespace MoonVpn.Core.Ledger;

/// <summary>One line of a statement.</summary>
public sealed record LedgerRow(
    long Id,
    long Sequence,
    TransactionType Type,
    long Amount,
    long BalanceAfter,
    TransactionStatus Status,
    string Gateway,
    string? Reference,
    string TrackingCode,
    long? OrderId,
    DateTime CreatedAt);
