namespace MoonVpn.Core.Catalog;

/// <summary>A code that lowers a price (table <c>discount_code</c>).</summary>
public sealed class DiscountCode
{
    public long Id { get; init; }

    /// <summary>Folded: upper case, ASCII digits, no dashes.</summary>
    public string Code { get; init; } = "";

    public DiscountType Type { get; init; }

    /// <summary>1–100 for a percentage, Toman otherwise.</summary>
    public long Value { get; init; }

    /// <summary>Null = no limit.</summary>
    public int? UsageLimit { get; set; }

    public int UsageCount { get; set; }

    public long? MinOrder { get; set; }

    public long? MaxDiscount { get; set; }

    public DateTime? ValidFrom { get; set; }

    public DateTime? ValidUntil { get; set; }

    public DiscountStatus Status { get; set; }
}

public enum DiscountType
{
    Percent,
    Fixed,
}

public enum DiscountStatus
{
    Active,
    Inactive,
}
