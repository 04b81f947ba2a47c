using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Orders;

/// <summary>What is done about orders that went wrong, or whose customer is to have the money back.</summary>
public sealed class OrderAftercare(UnitOfWork unitOfWork, OrderRetry retry, OrderRefund refund, SettingsStore settings)
{
    /// <summary>
    /// Tries again: what is paid and waits for a panel is tried at once (for the staff); what failed is ordered again, same goods and same price,
    /// out of the wallet that has its money. Pressing twice tries once.
    /// </summary>
    /// <returns>The order that is being carried out now.</returns>
    /// <exception cref="RefusedException">Neither paid nor failed, the wallet lacks the money, or there is no room.</exception>
    public Task<long> RetryAsync(Actor actor, long orderId, CancellationToken ct)
    {
        actor.RequireKnown();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var order = await FindAsync(work, orderId).ConfigureAwait(false);
                actor.RequireOwnerOr(order.UserId, Permission.Customers);
                return order.Status switch
                {
                    OrderStatus.Paid when actor.Can(Permission.Customers) => await retry.HurryAsync(work, order).ConfigureAwait(false),
                    OrderStatus.Failed => await retry.AgainAsync(work, order).ConfigureAwait(false),
                    _ => throw new RefusedException(Refusal.OrderNotRetryable),
                };
            },
            ct);
    }

    /// <summary>Gives money of a delivered order back to the wallet, all of it or a part; admins up to a set amount, and never to themselves.</summary>
    /// <param name="amount">Toman; null: all that was not refunded yet.</param>
    /// <param name="switchOff">Take back from the account what the order gave it.</param>
    /// <param name="commandId">Minted with the form: pressing twice refunds once.</param>
    /// <exception cref="RefusedException">Not delivered, free, or more than is left.</exception>
    public Task RefundAsync(Actor actor, long orderId, long? amount, bool switchOff, string reason, Guid commandId, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        var words = Require.OptionalText(reason, "reason", 300);
        if (words.Length < 3)
        {
            throw new RefusedException(Refusal.ReasonRequired);
        }

        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var order = await FindAsync(work, orderId).ConfigureAwait(false);
                if (order.UserId == actor.UserId)
                {
                    actor.RequireSuperadmin();
                }

                var most = actor.IsSuperadmin ? Toman.Max : settings.Get(ShopSettings.AdjustMost);
                await refund.RunAsync(work, order, amount, new RefundTerms(most, switchOff, words, commandId)).ConfigureAwait(false);
            },
            ct);
    }

    private static async Task<Order> FindAsync(Work work, long orderId) =>
        await work.Db.Set<Order>().FindAsync([orderId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
}
