using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Catalog;

/// <summary>A code that lowers a price (table <c>discount_code</c>).</summary>
public sealed class DiscountCode
{
    public long Id { get; init; }

    /// <summary>Folded: upper case, ASCII digits, no dashes.</summary>
    public string Code { get; init; } = "";

    public DiscountType Type { get; set; }

    /// <summary>1–100 for a percentage, Toman otherwise.</summary>
    public long Value { get; set; }

    /// <summary>The operator's own words about it.</summary>
    public string Note { get; set; } = "";

    /// <summary>Null = no limit.</summary>
    public int? UsageLimit { get; set; }

    /// <summary>Uses per customer; null = no limit.</summary>
    public int? PerUserLimit { get; set; }

    /// <summary>Only for customers who have bought nothing yet.</summary>
    public bool FirstPurchaseOnly { get; set; }

    /// <summary>Uses that were not given back.</summary>
    public int UsageCount { get; init; }

    /// <summary>Least amount of an order, in Toman.</summary>
    public long? MinOrder { get; set; }

    /// <summary>Most Toman a percentage takes off.</summary>
    public long? MaxDiscount { get; set; }

    public DateTime? ValidFrom { get; set; }

    /// <summary>The first instant at which it is over.</summary>
    public DateTime? ValidUntil { get; set; }

    public DiscountStatus Status { get; set; }

    /// <summary>The seller whose plans it is for; null: the operator's.</summary>
    public long? ResellerId { get; init; }

    public long? CreatedBy { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>The only plans it is for; empty: all.</summary>
    public ICollection<DiscountPlan> Plans { get; } = [];

    public bool IsValidAt(DateTime now) => Status == DiscountStatus.Active && !(now < ValidFrom) && !(now >= ValidUntil);

    /// <summary>Toman it takes off a price: never more than the price, rounded down.</summary>
    public long Of(long price)
    {
        var off = Type == DiscountType.Percent ? Math.Min(new Toman(price).Percent(Value).Amount, MaxDiscount ?? price) : Value;
        return Math.Min(off, price);
    }
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
