using MoonVpn.Core.Catalog;

namespace MoonVpn.Core.Orders;

/// <summary>A plan as a customer is offered it.</summary>
/// <param name="TrafficBytes">Meaningless when unlimited.</param>
public sealed record ShopPlan(
    long Id,
    string Name,
    string Description,
    string Category,
    int DurationDays,
    long TrafficBytes,
    bool IsUnlimited,
    long Price,
    int IpLimit,
    bool StartAtFirstUse,
    RenewalRule RenewalRule,
    IReadOnlyList<ShopLocation> Locations)
{
    public bool IsTrial => Price == 0;

    /// <summary>The seller whose plan it is; null: the operator's.</summary>
    public long? ResellerId { get; init; }

    /// <summary>Toman the seller owes the operator per sale.</summary>
    internal long? Wholesale { get; init; }

    public bool HasRoom => Locations.Any(location => location.HasRoom);
}

/// <param name="HasRoom">False: shown as full before anyone pays.</param>
public sealed record ShopLocation(long Id, string Name, bool HasRoom);
