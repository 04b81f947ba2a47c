using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Orders;

/// <summary>
/// A service that the shop gives away: an order like any other, at no price and so without a row in the ledger. Giving goods is giving
/// money, and so it has the bounds of a correction by hand.
/// </summary>
public sealed class GrantService(UnitOfWork unitOfWork, ShopFront shopFront, OrderDesk desk, SettingsStore settings)
{
    private const Permission Needed = Permission.Customers | Permission.Money;

    /// <summary>What may be given to this customer: what is on sale to them, free plans included.</summary>
    public Task<IReadOnlyList<ShopPlan>> PlansAsync(Actor actor, long userId, CancellationToken ct)
    {
        actor.Require(Needed);
        return unitOfWork.ReadAsync(
            async db =>
            {
                await RequireUserAsync(db, userId, ct).ConfigureAwait(false);
                return await shopFront.PlansAsync(db, userId, ct).ConfigureAwait(false);
            },
            ct);
    }

    /// <summary>Gives a customer an account of a plan; admins up to a set worth, and never themselves.</summary>
    /// <returns>The order's id; the same for the same command.</returns>
    /// <exception cref="RefusedException">Not on sale to the customer, no room, worth too much, or no reason was given.</exception>
    public Task<long> GrantAsync(Actor actor, GrantRequest request, CancellationToken ct)
    {
        actor.Require(Needed);
        var why = Require.OptionalText(request.Reason, "reason", 200);
        if (why.Length < 3)
        {
            throw new RefusedException(Refusal.ReasonRequired);
        }

        if (request.UserId == actor.UserId)
        {
            actor.RequireSuperadmin();
        }

        return unitOfWork.RunAsync(actor, work => GrantAsync(work, request, why), ct);
    }

    private async Task<long> GrantAsync(Work work, GrantRequest request, string why)
    {
        var token = $"grant:{request.CommandId:N}";
        if (await desk.FindByDraftAsync(work, request.UserId, token).ConfigureAwait(false) is { } granted)
        {
            return granted.Id;
        }

        await RequireUserAsync(work.Db, request.UserId, work.Stopping).ConfigureAwait(false);
        var quote = await shopFront.QuoteAsync(work.Db, request.UserId, request.PlanId, request.LocationId, work.Stopping).ConfigureAwait(false);
        var most = settings.Get(ShopSettings.AdjustMost);
        if (!work.Actor.IsSuperadmin && quote.Price > most)
        {
            throw new RefusedException(Refusal.AmountOutOfRange, 0L, most);
        }

        // It is the shop that gives: no seller earns by it, and none owes for it.
        var goods = OrderGoods.Of(OrderKind.Purchase, quote) with { Price = 0, ResellerId = null, Wholesale = null };
        var order = await desk.AddAsync(work, request.UserId, goods, token, receiptRequired: false).ConfigureAwait(false);
        await desk.AskAsync(work, order, 0).ConfigureAwait(false);
        work.Audit("order.grant", "order", order.Id, new { order.TrackingCode, order.PlanName, worth = quote.Price, reason = why });
        return order.Id;
    }

    private static async Task RequireUserAsync(MoonVpnDbContext db, long userId, CancellationToken ct)
    {
        if (!await db.Set<User>().AnyAsync(user => user.Id == userId, ct).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.NotFound);
        }
    }
}

/// <param name="Reason">For the record; the customer does not read it.</param>
/// <param name="CommandId">Minted with the form: pressing twice gives once.</param>
public sealed record GrantRequest(long UserId, long PlanId, long LocationId, string Reason, Guid CommandId);
