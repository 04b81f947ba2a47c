namespace MoonVpn.Core.Catalog;

/// <summary>A plan as a form holds it. <see cref="Id"/> 0 = a new one.</summary>
public sealed class PlanDraft
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public int DurationDays { get; set; } = 30;

    public int TrafficGb { get; set; } = 50;

    public bool IsUnlimited { get; set; }

    /// <summary>Toman; 0 makes it a trial.</summary>
    public long Price { get; set; }

    /// <summary>Toman for a GB more; null: not sold.</summary>
    public long? ExtraGbPrice { get; set; }

    /// <summary>Toman for a day more; null: not sold.</summary>
    public long? ExtraDayPrice { get; set; }

    /// <summary>The seller whose plan it is; null: the operator's. It cannot be changed later.</summary>
    public long? ResellerId { get; set; }

    /// <summary>Toman the seller owes the operator per sale; only for a seller's plan.</summary>
    public long? WholesalePrice { get; set; }

    public int IpLimit { get; set; }

    public bool StartAtFirstUse { get; set; }

    public RenewalRule RenewalRule { get; set; }

    public string Category { get; set; } = "";

    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;

    public IReadOnlyCollection<long> LocationIds { get; set; } = [];
}
