using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Orders;

/// <summary>
/// Reserves the use of a code with its order and gives it back, within the caller's unit of work. The count on the code is at
/// all times the number of uses that were not given back.
/// </summary>
public static class DiscountDesk
{
    /// <summary>The quote with the discount on it, as the code and the price are now.</summary>
    /// <exception cref="RefusedException">The code serves no longer.</exception>
    internal static async Task<Quote> ApplyAsync(Work work, long userId, Quote quote, DiscountOffer? offer, OrderKind kind)
    {
        if (offer is null)
        {
            return quote;
        }

        var code = await work.Db.Set<DiscountCode>().Include(code => code.Plans).FirstAsync(code => code.Id == offer.CodeId, work.Stopping).ConfigureAwait(false);
        return await DiscountRules.WhyNotAsync(work.Db, code, new DiscountCase(userId, kind, quote.Plan.Id, quote.Price), work.Now, work.Stopping).ConfigureAwait(false) is { } whyNot
            ? throw whyNot
            : await WithAsync(work, quote, code).ConfigureAwait(false);
    }

    internal static async Task<Quote> WithAsync(Work work, Quote quote, DiscountCode code)
    {
        var discounted = quote with { Offer = new DiscountOffer(code, code.Of(quote.Price)) };
        return discounted with { CardAvailable = await ShopFront.HasCardAsync(work.Db, discounted, work.Now, work.Stopping).ConfigureAwait(false) };
    }

    /// <exception cref="RefusedException">The last use went to somebody else.</exception>
    internal static async Task ReserveAsync(Work work, Order order)
    {
        if (order.DiscountCodeId is not { } codeId)
        {
            return;
        }

        if (!await CountUpAsync(work, codeId).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.CodeUsedUp);
        }

        work.Db.Add(new DiscountUse
        {
            DiscountCodeId = codeId,
            UserId = order.UserId,
            OrderId = order.Id,
            Slot = await FreeSlotAsync(work, codeId, order.UserId).ConfigureAwait(false),
            CreatedAt = work.Now,
        });
        await work.SaveAsync().ConfigureAwait(false);
        await CodeGuard.ForgiveAsync(work, order.UserId).ConfigureAwait(false);
    }

    /// <summary>
    /// An order that was given up is to be paid after all, at its frozen price. That the code has ended meanwhile does not matter,
    /// for the customer was in time; that others used it up does.
    /// </summary>
    /// <returns>False: there is no use left, the order stays as it is.</returns>
    internal static async Task<bool> TakeAgainAsync(Work work, Order order)
    {
        if (order.DiscountCodeId is not { } codeId)
        {
            return true;
        }

        var code = await work.Db.Set<DiscountCode>().AsNoTracking().FirstAsync(code => code.Id == codeId, work.Stopping).ConfigureAwait(false);
        if (await DiscountRules.WhyNotAgainAsync(work.Db, code, order.UserId, work.Stopping).ConfigureAwait(false) is not null
            || !await CountUpAsync(work, codeId).ConfigureAwait(false))
        {
            return false;
        }

        var slot = await FreeSlotAsync(work, codeId, order.UserId).ConfigureAwait(false);
        var taken = await work.Db.Set<DiscountUse>().Where(use => use.OrderId == order.Id && use.GivenBackAt != null).ExecuteUpdateAsync(
            update => update.SetProperty(use => use.Slot, slot).SetProperty(use => use.GivenBackAt, (DateTime?)null), work.Stopping).ConfigureAwait(false);
        return taken == 1 ? true : throw new InvalidOperationException($"Order {order.Id} has not given back the use of its code.");
    }

    /// <summary>The order came to nothing: its use is free for others. Once, however often it is said.</summary>
    internal static async Task GiveBackAsync(Work work, Order order)
    {
        if (order.DiscountCodeId is not { } codeId)
        {
            return;
        }

        var given = await work.Db.Set<DiscountUse>().Where(use => use.OrderId == order.Id && use.GivenBackAt == null)
            .ExecuteUpdateAsync(update => update.SetProperty(use => use.GivenBackAt, (DateTime?)work.Now), work.Stopping).ConfigureAwait(false);
        if (given == 1)
        {
            await work.Db.Set<DiscountCode>().Where(code => code.Id == codeId)
                .ExecuteUpdateAsync(update => update.SetProperty(code => code.UsageCount, code => code.UsageCount - 1), work.Stopping).ConfigureAwait(false);
        }
    }

    private static async Task<bool> CountUpAsync(Work work, long codeId) => await work.Db.Set<DiscountCode>()
        .Where(code => code.Id == codeId && (code.UsageLimit == null || code.UsageCount < code.UsageLimit))
        .ExecuteUpdateAsync(update => update.SetProperty(code => code.UsageCount, code => code.UsageCount + 1), work.Stopping).ConfigureAwait(false) == 1;

    /// <summary>The first number that none of the customer's uses has; the index lets nobody take it twice.</summary>
    private static async Task<int> FreeSlotAsync(Work work, long codeId, long userId)
    {
        var taken = await work.Db.Set<DiscountUse>().Where(use => use.DiscountCodeId == codeId && use.UserId == userId && use.GivenBackAt == null)
            .Select(use => use.Slot).ToListAsync(work.Stopping).ConfigureAwait(false);
        return Enumerable.Range(1, taken.Count + 1).Except(taken).First();
    }
}
