namespace MoonVpn.Core.Catalog;

/// <summary>What is sold: so many days and so much traffic for a price (table <c>plan</c>).</summary>
public sealed class Plan
{
    public long Id { get; init; }

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>At least 1.</summary>
    public int DurationDays { get; set; }

    /// <summary>GB of 1024³ bytes; ignored when <see cref="IsUnlimited"/>.</summary>
    public int TrafficGb { get; set; }

    public bool IsUnlimited { get; set; }

    /// <summary>Toman; 0 makes it a trial, once per user.</summary>
    public long Price { get; set; }

    /// <summary>What a seller owes the operator per sale, in Toman; null for the operator's own plans.</summary>
    public long? WholesalePrice { get; set; }

    /// <summary>Toman for a GB more on a running account; null: not sold.</summary>
    public long? ExtraGbPrice { get; set; }

    /// <summary>Toman for a day more on a running account; null: not sold.</summary>
    public long? ExtraDayPrice { get; set; }

    /// <summary>Devices at once; 0 = no limit.</summary>
    public int IpLimit { get; set; }

    /// <summary>The days begin with the first traffic, not with the sale.</summary>
    public bool StartAtFirstUse { get; set; }

    public RenewalRule RenewalRule { get; set; }

    public string Category { get; set; } = "";

    public int SortOrder { get; set; }

    /// <summary>The admin or seller who made it.</summary>
    public long? CreatedBy { get; init; }

    /// <summary>The seller whose plan it is; null: the operator's.</summary>
    public long? ResellerId { get; init; }

    public PlanStatus Status { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Where it is sold (seed: available_locations).</summary>
    public ICollection<PlanLocation> Locations { get; } = [];

    public bool IsTrial => Price == 0;
}
