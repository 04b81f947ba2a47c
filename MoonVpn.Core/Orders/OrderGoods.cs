using MoonVpn.Core.Catalog;

namespace MoonVpn.Core.Orders;

/// <summary>What is ordered and for how much, as it is frozen on the order.</summary>
/// <param name="Price">Toman before any discount.</param>
/// <param name="AccountId">The account it changes; null when it makes one.</param>
internal sealed record OrderGoods(OrderKind Kind, string PlanName, long? LocationId, string LocationName, long Price, long? AccountId = null)
{
    public long? PlanId { get; init; }

    public long? DiscountCodeId { get; init; }

    /// <summary>Toman off the price.</summary>
    public long Discount { get; init; }

    /// <summary>Toman to be paid.</summary>
    public long Due => Price - Discount;

    /// <summary>The seller whose plan it is.</summary>
    public long? ResellerId { get; init; }

    /// <summary>Toman the seller owes the operator for it.</summary>
    public long? Wholesale { get; init; }

    /// <summary>The failed order it tries again.</summary>
    public long? RetryOfId { get; init; }

    public int DurationDays { get; init; }

    public long TrafficBytes { get; init; }

    public bool IsUnlimited { get; init; }

    public int IpLimit { get; init; }

    public bool StartAtFirstUse { get; init; }

    public RenewalRule? RenewalRule { get; init; }

    /// <summary>The same goods at the same price once more.</summary>
    public static OrderGoods Of(Order failed) => new(failed.Kind, failed.PlanName, failed.LocationId, failed.LocationName, failed.Amount)
    {
        AccountId = failed.Kind == OrderKind.Purchase ? null : failed.ClientAccountId,
        PlanId = failed.PlanId,
        DiscountCodeId = failed.DiscountCodeId,
        Discount = failed.DiscountAmount,
        ResellerId = failed.ResellerId,
        Wholesale = failed.WholesaleAmount,
        RetryOfId = failed.Id,
        DurationDays = failed.DurationDays,
        TrafficBytes = failed.TrafficBytes,
        IsUnlimited = failed.IsUnlimited,
        IpLimit = failed.IpLimit,
        StartAtFirstUse = failed.StartAtFirstUse,
        RenewalRule = failed.RenewalRule,
    };

    public static OrderGoods Of(OrderKind kind, Quote quote, long? accountId = null) =>
        new(kind, quote.Plan.Name, quote.Location.Id, quote.Location.Name, quote.Price, accountId)
        {
            PlanId = quote.Plan.Id,
            ResellerId = quote.Plan.ResellerId,
            Wholesale = quote.Plan.Wholesale,
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
