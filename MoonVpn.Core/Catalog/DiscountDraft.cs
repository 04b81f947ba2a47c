namespace MoonVpn.Core.Catalog;

/// <summary>A discount code as a form holds it. <see cref="Id"/> 0 = a new one.</summary>
public sealed class DiscountDraft
{
    public long Id { get; set; }

    /// <summary>As typed; cannot be changed later.</summary>
    public string Code { get; set; } = "";

    /// <summary>What it takes off (type, value, most) cannot be changed once the code was used.</summary>
    public DiscountType Type { get; set; }

    /// <summary>1–100 for a percentage, Toman otherwise.</summary>
    public long Value { get; set; }

    /// <summary>Toman; for percentages.</summary>
    public long? MaxDiscount { get; set; }

    /// <summary>A fixed amount has no most.</summary>
    internal long? Most => Type == DiscountType.Percent ? MaxDiscount : null;

    public string Note { get; set; } = "";

    public int? UsageLimit { get; set; }

    public int? PerUserLimit { get; set; } = 1;

    public bool FirstPurchaseOnly { get; set; }

    /// <summary>Toman.</summary>
    public long? MinOrder { get; set; }

    /// <summary>The first day in Tehran on which it serves; null: at once.</summary>
    public DateOnly? FirstDay { get; set; }

    /// <summary>The last day in Tehran on which it serves; null: for ever.</summary>
    public DateOnly? LastDay { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>The seller whose plans it is for; cannot be changed later.</summary>
    public long? ResellerId { get; set; }

    /// <summary>Empty: all plans of the owner.</summary>
    public IReadOnlyCollection<long> PlanIds { get; set; } = [];
}
