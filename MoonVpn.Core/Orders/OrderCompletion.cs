using MoonVpn.Core.Data;

namespace MoonVpn.Core.Orders;

/// <summary>The one way in which an order is completed: whoever earns by it hears of it.</summary>
public sealed class OrderCompletion(IEnumerable<IOrderFollower> followers)
{
    internal async Task CompleteAsync(Work work, Order order)
    {
        order.Complete(work.Now);
        foreach (var follower in followers)
        {
            await follower.CompletedAsync(work, order).ConfigureAwait(false);
        }
    }

    /// <summary>A completed order was refunded or undone.</summary>
    /// <param name="amount">Toman given back this time.</param>
    internal async Task RefundedAsync(Work work, Order order, long amount)
    {
        foreach (var follower in followers)
        {
            await follower.RefundedAsync(work, order, amount).ConfigureAwait(false);
        }
    }
}
