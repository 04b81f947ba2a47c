using MoonVpn.Core.Catalog;

namespace MoonVpn.Core.Orders;

/// <summary>What is ordered and for how much, as it is frozen on the order.</summary>
/// <param name="Price">Toman before any discount.</param>
/// <param name="AccountId">The account it changes; null when it makes one.</param>
internal sealed record OrderGoods(OrderKind Kind, string PlanName, long LocationId, string LocationName, long Price, long? AccountId = null)
{
    public long? PlanId { get; init; }

    public long? DiscountCodeId { get; init; }

    /// <summary>Toman off the price.</summary>
    public long Discount { get; init; }

    /// <summary>Toman to be paid.</summary>
    public long Due => Price - Discount;

    public int DurationDays { get; init; }

    public long TrafficBytes { get; init; }

    public bool IsUnlimited { get; init; }

    public int IpLimit { get; init; }

    public bool StartAtFirstUse { get; init; }

    public RenewalRule? RenewalRule { get; init; }

    public static OrderGoods Of(OrderKind kind, Quote quote, long? accountId = null) =>
        new(kind, quote.Plan.Name, quote.Location.Id, quote.Location.Name, quote.Price, accountId)
        {
            PlanId = quote.Plan.Id,
            DiscountCodeId = quote.Offer?.CodeId,
            Discount = quote.Offer?.Amount ?? 0,
            DurationDays = quote.Plan.DurationDays,
            TrafficBytes = quote.Plan.TrafficBytes,
            IsUnlimited = quote.Plan.IsUnlimited,
            IpLimit = quote.Plan.IpLimit,
            StartAtFirstUse = quote.Plan.StartAtFirstUse,
            RenewalRule = kind == OrderKind.Renewal ? quote.Plan.RenewalRule : null,
        };
}
