using MoonVpn.Core.Catalog;

namespace MoonVpn.Core.Orders;

/// <summary>
/// A code that was found to serve. Only <see cref="DiscountService"/> hands it out, so that nobody orders by a code without
/// having been counted when guessing. Whether it still serves is judged again with the order.
/// </summary>
public sealed record DiscountOffer
{
    internal DiscountOffer(DiscountCode code, long amount) => (CodeId, Code, Amount) = (code.Id, code.Code, amount);

    public long CodeId { get; }

    /// <summary>Folded.</summary>
    public string Code { get; }

    /// <summary>Toman off the price.</summary>
    public long Amount { get; }
}
