namespace MoonVpn.Core.Catalog.Gifts;

/// <summary>Gift codes that were made together (table <c>gift_batch</c>).</summary>
public sealed class GiftBatch
{
    public long Id { get; init; }

    public string Name { get; set; } = "";

    /// <summary>Toman that each code credits.</summary>
    public long Amount { get; init; }

    public int Count { get; init; }

    /// <summary>How many codes of the batch one customer may redeem; null = no limit.</summary>
    public int? PerUserLimit { get; init; }

    public DateTime? ValidUntil { get; set; }

    /// <summary>Withdrawn: what was not redeemed is void.</summary>
    public bool IsVoid { get; set; }

    public long? CreatedBy { get; init; }

    public DateTime CreatedAt { get; init; }
}
