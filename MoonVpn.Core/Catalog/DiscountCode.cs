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

    /// <summary>The operator's own words about it.</summary>
    public string Note { get; set; } = "";

    /// <summary>Null = no limit.</summary>
    public int? UsageLimit { get; set; }

    /// <summary>Uses per customer; null = no limit.</summary>
    public int? PerUserLimit { get; set; }

    /// <summary>Only for customers who have bought nothing yet.</summary>
    public bool FirstPurchaseOnly { get; set; }

    public int UsageCount { get; set; }

    public long? MinOrder { get; set; }

    public long? MaxDiscount { get; set; }

    public DateTime? ValidFrom { get; set; }

    public DateTime? ValidUntil { get; set; }

    public DiscountStatus Status { get; set; }

    /// <summary>The seller whose plans it is for; null: the operator's.</summary>
    public long? ResellerId { get; init; }

    public long? CreatedBy { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>The only plans it is for; empty: all.</summary>
    public ICollection<DiscountPlan> Plans { get; } = [];
}

/// <summary>A plan to which a code is limited (table <c>discount_plan</c>).</summary>
public sealed class DiscountPlan
{
    public long DiscountCodeId { get; init; }

    public long PlanId { get; init; }
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
