namespace MoonVpn.Core.Ledger;

/// <summary>Money promised to an open order: still in the balance, no longer available.</summary>
public sealed class WalletHold
{
    public long Id { get; init; }

    public long UserId { get; init; }

    public long OrderId { get; init; }

    /// <summary>The open receipt on a seller's card for which this seller's money is held; null: the customer's own part of the order.</summary>
    public long? ReceiptId { get; init; }

    /// <summary>Toman, positive.</summary>
    public long Amount { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? ReleasedAt { get; set; }
}
