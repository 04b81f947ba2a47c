namespace MoonVpn.Core.Orders;

/// <summary>A customer's wish to buy.</summary>
/// <param name="DraftToken">Minted with the button: the same token makes one order, however often it is pressed.</param>
/// <param name="Discount">From <see cref="DiscountService"/>; null: none.</param>
public sealed record OrderRequest(long PlanId, long LocationId, PayWith PayWith, string DraftToken, DiscountOffer? Discount = null);
