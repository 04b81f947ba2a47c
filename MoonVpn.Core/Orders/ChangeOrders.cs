using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders.AutoRenewals;

namespace MoonVpn.Core.Orders;

/// <summary>Makes the orders that change an account instead of making one.</summary>
public sealed class ChangeOrders(OrderDesk desk, ShopFront shopFront, TransferRules transfers)
{
    internal Task<long> RenewAsync(Work work, long accountId, long? planId, ChangePayment payment) => PlaceAsync(work, accountId, payment, async account =>
    {
        await RequireNotRenewedItselfAsync(work, account, payment.DraftToken).ConfigureAwait(false);
        var quote = await shopFront.RenewalQuoteAsync(work.Db, account, planId, work.Stopping).ConfigureAwait(false);
        return OrderGoods.Of(OrderKind.Renewal, await DiscountDesk.ApplyAsync(work, account.UserId, quote, payment.Discount, OrderKind.Renewal).ConfigureAwait(false), account.Id);
    });

    /// <summary>More traffic, or more days, at the price of the account's plan.</summary>
    internal Task<long> ExtendAsync(Work work, long accountId, int gigabytes, int days, ChangePayment payment) => PlaceAsync(work, accountId, payment, async account =>
    {
        AccountRenewals.RequireRenewable(account);
        var plan = await work.Db.Set<Plan>().FindAsync([account.PlanId], work.Stopping).ConfigureAwait(false);
        var price = ExtraPrices.PriceOf(plan, account, gigabytes, days);
        return new OrderGoods(days > 0 ? OrderKind.ExtraTime : OrderKind.ExtraTraffic, plan!.Name, account.LocationId, account.LocationName, price, account.Id)
        {
            PlanId = plan.Id,
            ResellerId = plan.ResellerId,
            Wholesale = ExtraPrices.WholesaleOf(plan, price),
            DurationDays = days,
            TrafficBytes = DataSize.FromGigabytes(gigabytes),
        };
    });

    internal Task<long> ChangeLocationAsync(Work work, long accountId, long locationId, ChangePayment payment) => PlaceAsync(work, accountId, payment, async account =>
    {
        if (account.LocationId == locationId)
        {
            throw new RefusedException(Refusal.TransferToSamePlace);
        }

        var offer = (await transfers.OffersAsync(work.Db, account, work.Stopping).ConfigureAwait(false)).FirstOrDefault(offer => offer.LocationId == locationId)
            ?? throw new RefusedException(Refusal.LocationNotInPlan);
        return offer.WhyNot is { } refused
            ? throw new RefusedException(refused.Refusal, [.. refused.Arguments])
            : new OrderGoods(OrderKind.LocationChange, await PlanNameAsync(work, account).ConfigureAwait(false), locationId, offer.Name, offer.Price, accountId) { PlanId = account.PlanId };
    });

    private async Task<long> PlaceAsync(Work work, long accountId, ChangePayment payment, Func<ClientAccount, Task<OrderGoods>> choose)
    {
        var userId = work.Actor.RequireUser();
        if (await desk.FindByDraftAsync(work, userId, payment.DraftToken).ConfigureAwait(false) is { } placed)
        {
            return placed.Id;
        }

        var account = await work.FindAccountAsync(accountId).ConfigureAwait(false);
        if (account.UserId != userId)
        {
            throw new RefusedException(Refusal.NotFound);
        }

        await RequireNoneOpenAsync(work, account).ConfigureAwait(false);
        await desk.RequireFewOpenAsync(work, userId).ConfigureAwait(false);
        var goods = await choose(account).ConfigureAwait(false);
        var byCard = await desk.CardPartAsync(work, userId, goods.Due, payment.PayWith).ConfigureAwait(false);
        var order = await desk.AddAsync(work, userId, goods, payment.DraftToken, byCard > 0).ConfigureAwait(false);
        await desk.AskAsync(work, order, byCard).ConfigureAwait(false);
        work.Audit("order.place", "order", order.Id, new { order.TrackingCode, order.Kind, accountId, order.FinalAmount, byCard });
        return order.Id;
    }

    private static async Task RequireNoneOpenAsync(Work work, ClientAccount account)
    {
        if (await work.Db.Set<Order>().AnyAsync(
            order => order.ClientAccountId == account.Id && order.Kind != OrderKind.Purchase && order.Kind != OrderKind.Trial
                && (order.Status == OrderStatus.Pending || order.Status == OrderStatus.Paid),
            work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.AccountHasOpenOrder);
        }
    }

    /// <summary>Whoever presses while the account renews itself has seen an invoice of before.</summary>
    private static async Task RequireNotRenewedItselfAsync(Work work, ClientAccount account, string draftToken)
    {
        var lately = work.Now - TimeSpan.FromMinutes(5);
        if (!draftToken.StartsWith(AutoRenewer.TokenPrefix, StringComparison.Ordinal) && await work.Db.Set<Order>().AnyAsync(
            order => order.ClientAccountId == account.Id && order.DraftToken.StartsWith(AutoRenewer.TokenPrefix) && order.CreatedAt > lately && order.Status != OrderStatus.Failed,
            work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.ChangedMeanwhile);
        }
    }

    private static async Task<string> PlanNameAsync(Work work, ClientAccount account) =>
        (await work.Db.Set<Plan>().FindAsync([account.PlanId], work.Stopping).ConfigureAwait(false))?.Name ?? "";
}

/// <param name="DraftToken">Minted with the button: the same token makes one order, however often it is pressed.</param>
internal sealed record ChangePayment(PayWith PayWith, string DraftToken, DiscountOffer? Discount = null);
