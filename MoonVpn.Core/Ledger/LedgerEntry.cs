using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Ledger;

/// <summary>A row to be posted.</summary>
/// <param name="Amount">Signed as its type demands.</param>
/// <param name="OperationKey">Names the cause; the same key with the same values is posted once, with other values refused.</param>
public sealed record LedgerEntry(
    long UserId,
    TransactionType Type,
    Toman Amount,
    string OperationKey,
    long? OrderId = null,
    string Gateway = "wallet",
    string? Reference = null);
