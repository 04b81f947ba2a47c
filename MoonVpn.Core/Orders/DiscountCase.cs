namespace MoonVpn.Core.Orders;

/// <summary>What a code is to be used for.</summary>
/// <param name="Price">Toman before the discount.</param>
internal sealed record DiscountCase(long UserId, OrderKind Kind, long PlanId, long Price);
