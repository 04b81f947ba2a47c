namespace MoonVpn.Core.Orders;

/// <summary>A use of a discount code, reserved with the order and given back when the order expires or fails (table <c>discount_use</c>).</summary>
public sealed class DiscountUse
{
    public long Id { get; init; }

    public long DiscountCodeId { get; init; }

    public long UserId { get; init; }

    public long OrderId { get; init; }

    /// <summary>1, 2, 3 … per code and customer among those not given back: the limit per customer cannot be passed by racing.</summary>
    public int Slot { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? GivenBackAt { get; set; }
}
