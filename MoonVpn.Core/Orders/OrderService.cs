using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Orders;

/// <summary>Makes orders, and cancels them.</summary>
public sealed class OrderService(UnitOfWork unitOfWork, ShopFront shopFront, OrderSettlement settlement, OrderDesk desk, OrderCancellation cancellation, ChangeOrders changes)
{
    /// <summary>Buys a plan. What the wallet covers is paid at once; the rest is asked for on a card.</summary>
    /// <returns>The order's id; the same for the same draft token.</returns>
    /// <exception cref="RefusedException">Not on sale, no room, too many open orders, no card, or the discount code serves no longer.</exception>
    public Task<long> PlaceAsync(Actor actor, OrderRequest request, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                if (await desk.FindByDraftAsync(work, userId, request.DraftToken).ConfigureAwait(false) is { } placed)
                {
                    return placed.Id;
                }

                await desk.RequireFewOpenAsync(work, userId).ConfigureAwait(false);
                var quote = await shopFront.QuoteAsync(work.Db, userId, request.PlanId, request.LocationId, ct).ConfigureAwait(false);
                if (quote.Plan.IsTrial)
                {
                    throw new RefusedException(Refusal.PlanNotOnSale);
                }

                quote = await DiscountDesk.ApplyAsync(work, userId, quote, request.Discount, OrderKind.Purchase).ConfigureAwait(false);
                var byCard = request.PayWith == PayWith.Card ? quote.Due : quote.CardPart;
                var order = await desk.AddAsync(work, userId, OrderGoods.Of(OrderKind.Purchase, quote), request.DraftToken, byCard > 0).ConfigureAwait(false);
                await desk.AskAsync(work, order, byCard).ConfigureAwait(false);
                work.Audit("order.place", "order", order.Id, new { order.TrackingCode, order.PlanName, order.FinalAmount, byCard });
                return order.Id;
            },
            ct);
    }

    /// <summary>Takes the trial of a free plan: once per customer and plan, whatever they press.</summary>
    /// <returns>The order's id.</returns>
    public Task<long> StartTrialAsync(Actor actor, long planId, long locationId, string draftToken, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                if (await desk.FindByDraftAsync(work, userId, draftToken).ConfigureAwait(false) is { } placed)
                {
                    return placed.Id;
                }

                var quote = await shopFront.QuoteAsync(work.Db, userId, planId, locationId, ct).ConfigureAwait(false);
                if (!quote.Plan.IsTrial)
                {
                    throw new RefusedException(Refusal.PlanIsNotFree);
                }

                if (await work.Db.Set<TestAccountLog>().AnyAsync(log => log.UserId == userId && log.PlanId == planId, ct).ConfigureAwait(false))
                {
                    throw new RefusedException(Refusal.TrialAlreadyUsed);
                }

                work.Db.Add(new TestAccountLog { UserId = userId, PlanId = planId, Timestamp = work.Now });
                var order = await desk.AddAsync(work, userId, OrderGoods.Of(OrderKind.Trial, quote), draftToken, receiptRequired: false).ConfigureAwait(false);
                await settlement.PayAsync(work, order).ConfigureAwait(false);
                work.Audit("order.trial", "order", order.Id, new { order.TrackingCode, order.PlanName });
                return order.Id;
            },
            ct);
    }

    /// <summary>Renews an account of one's own by the plan's rule, also one that has ended. Paid for like a purchase.</summary>
    /// <param name="planId">Null: the plan it has.</param>
    /// <returns>The order's id; the same for the same draft token.</returns>
    /// <exception cref="RefusedException">The plan is not on sale there, the account cannot be renewed at present, or the discount code serves no longer.</exception>
    public Task<long> RenewAsync(Actor actor, long accountId, long? planId, PayWith payWith, string draftToken, DiscountOffer? discount, CancellationToken ct)
    {
        actor.RequireUser();
        return unitOfWork.RunAsync(actor, work => changes.RenewAsync(work, accountId, planId, new ChangePayment(payWith, draftToken, discount)), ct);
    }

    /// <inheritdoc cref="RenewAsync(Actor, long, long?, PayWith, string, DiscountOffer?, CancellationToken)"/>
    public Task<long> RenewAsync(Actor actor, long accountId, long? planId, PayWith payWith, string draftToken, CancellationToken ct) =>
        RenewAsync(actor, accountId, planId, payWith, draftToken, null, ct);

    /// <summary>More traffic or more days on an account of one's own. Paid for like a purchase.</summary>
    /// <param name="gigabytes">0 when it is days.</param>
    /// <param name="days">0 when it is traffic.</param>
    /// <returns>The order's id; the same for the same draft token.</returns>
    /// <exception cref="RefusedException">The plan sells no such thing, or the account cannot be changed at present.</exception>
    public Task<long> ExtendAsync(Actor actor, long accountId, int gigabytes, int days, PayWith payWith, string draftToken, CancellationToken ct)
    {
        actor.RequireUser();
        return unitOfWork.RunAsync(actor, work => changes.ExtendAsync(work, accountId, gigabytes, days, new ChangePayment(payWith, draftToken)), ct);
    }

    /// <summary>Puts money into one's own wallet, by card.</summary>
    /// <param name="amount">Toman, within the set bounds; whatever really arrives is credited.</param>
    /// <returns>The order's id; the same for the same draft token.</returns>
    /// <exception cref="RefusedException">Out of bounds, too many open orders, or no card.</exception>
    public Task<long> TopUpAsync(Actor actor, long amount, string draftToken, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                if (await desk.FindByDraftAsync(work, userId, draftToken).ConfigureAwait(false) is { } placed)
                {
                    return placed.Id;
                }

                desk.RequireTopUp(amount);
                await desk.RequireFewOpenAsync(work, userId).ConfigureAwait(false);
                var order = await desk.AddAsync(work, userId, new OrderGoods(OrderKind.TopUp, "", null, "", amount), draftToken, receiptRequired: true).ConfigureAwait(false);
                await desk.AskAsync(work, order, amount).ConfigureAwait(false);
                work.Audit("order.top_up", "order", order.Id, new { order.TrackingCode, amount });
                return order.Id;
            },
            ct);
    }

    /// <summary>Moves an account of one's own to another location. Paid for like a purchase, unless it is free.</summary>
    /// <returns>The order's id; the same for the same draft token.</returns>
    /// <exception cref="RefusedException">It may not move there, or cannot be moved at present.</exception>
    public Task<long> ChangeLocationAsync(Actor actor, long accountId, long locationId, PayWith payWith, string draftToken, CancellationToken ct)
    {
        actor.RequireUser();
        return unitOfWork.RunAsync(actor, work => changes.ChangeLocationAsync(work, accountId, locationId, new ChangePayment(payWith, draftToken)), ct);
    }

    /// <summary>
    /// Cancels an order that waits for money: what was held is free again, what was paid stays in the wallet. The staff may also call off
    /// one that is paid, as long as no panel has it: then it failed, and its money goes back to the wallet.
    /// </summary>
    /// <exception cref="RefusedException">A receipt was sent and is being looked at, a panel is being called, or the order is over.</exception>
    public Task CancelAsync(Actor actor, long orderId, CancellationToken ct)
    {
        actor.RequireUser();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var order = await work.Db.Set<Order>().FindAsync([orderId], work.Stopping).ConfigureAwait(false);
                if (order is null || (order.UserId != actor.UserId && !actor.Can(Permission.Customers)))
                {
                    throw new RefusedException(Refusal.NotFound);
                }

                var isPaid = order.Status == OrderStatus.Paid && actor.Can(Permission.Customers);
                await (isPaid ? cancellation.CallOffAsync(work, order) : cancellation.CloseAsync(work, order)).ConfigureAwait(false);
                work.Audit("order.cancel", "order", orderId, new { order.TrackingCode, isPaid });
            },
            ct);
    }
}
