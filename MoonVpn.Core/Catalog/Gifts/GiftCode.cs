namespace MoonVpn.Core.Catalog.Gifts;

/// <summary>A code that credits a wallet, once (table <c>gift_code</c>).</summary>
public sealed class GiftCode
{
    public long Id { get; init; }

    public long BatchId { get; init; }

    /// <summary>Folded: upper case, ASCII, no dashes; unique.</summary>
    public string Code { get; init; } = "";

    public long? RedeemedBy { get; private set; }

    public DateTime? RedeemedAt { get; private set; }

    /// <summary>The ledger row it posted.</summary>
    public long? TransactionId { get; private set; }

    public void Redeem(long userId, long transactionId, DateTime now) => (RedeemedBy, TransactionId, RedeemedAt) = (userId, transactionId, now);
}
