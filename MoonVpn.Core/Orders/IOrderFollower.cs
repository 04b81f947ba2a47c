using MoonVpn.Core.Data;

namespace MoonVpn.Core.Orders;

/// <summary>What follows from an order's end, in the same unit of work. The sellers above implement it.</summary>
public interface IOrderFollower
{
    /// <summary>It was delivered.</summary>
    Task CompletedAsync(Work work, Order order);

    /// <summary>A completed order was refunded or its approval taken back: what it earned others goes back in proportion.</summary>
    /// <param name="refunded">Toman given back this time.</param>
    Task RefundedAsync(Work work, Order order, long refunded);
}
