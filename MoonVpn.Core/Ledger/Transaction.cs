namespace MoonVpn.Core.Ledger;

/// <summary>
/// One row of the ledger (table <c>transaction</c>), the only place that holds money. Rows are never changed, except that
/// <see cref="Status"/> may go from completed to reversed; triggers in the database hold to that.
/// </summary>
public sealed class Transaction
{
    public long Id { get; init; }

    public long UserId { get; init; }

    /// <summary>1, 2, 3 … per user.</summary>
    public long Sequence { get; init; }

    public TransactionType Type { get; init; }

    /// <summary>Toman; signed by type, never 0.</summary>
    public long Amount { get; init; }

    public long BalanceAfter { get; init; }

    public long? RelatedOrderId { get; init; }

    public TransactionStatus Status { get; init; }

    /// <summary>How the money came or went: card, wallet, manual.</summary>
    public string Gateway { get; init; } = "";

    /// <summary>The bank's own number, or the reason of an adjustment.</summary>
    public string? Reference { get; init; }

    public string TrackingCode { get; init; } = "";

    /// <summary>Names the cause (<c>receipt:81:deposit</c>); the same cause cannot be booked twice.</summary>
    public string OperationKey { get; init; } = "";

    /// <summary>Who caused it; null for the system.</summary>
    public long? ActorId { get; init; }

    /// <summary>SHA-256 in hex over this row and the hash of the user's row before it.</summary>
    public string Hash { get; private set; } = "";

    public DateTime CreatedAt { get; init; }
}
