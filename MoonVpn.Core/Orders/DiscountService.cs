using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Orders;

/// <summary>Discount codes as customers enter them. A code that does not serve is an answer, not an exception: it is counted.</summary>
public sealed class DiscountService(UnitOfWork unitOfWork, ShopFront shopFront, CodeGuard guard)
{
    /// <summary>What a code would make of the price of a plan. Nothing is reserved before the order is made.</summary>
    /// <param name="code">As typed.</param>
    /// <exception cref="RefusedException">The plan cannot be bought there, whatever the code.</exception>
    public Task<DiscountOutcome> TryAsync(Actor actor, string code, long planId, long locationId, CancellationToken ct) =>
        TryAsync(actor, code, OrderKind.Purchase, () => shopFront.QuoteAsync(actor, planId, locationId, ct), ct);

    /// <summary>What a code would make of the price of renewing an account of one's own.</summary>
    /// <inheritdoc cref="TryAsync(Actor, string, long, long, CancellationToken)"/>
    /// <param name="planId">Null: the plan the account has.</param>
    public Task<DiscountOutcome> TryForRenewalAsync(Actor actor, string code, long accountId, long? planId, CancellationToken ct) =>
        TryAsync(actor, code, OrderKind.Renewal, () => shopFront.RenewalQuoteAsync(actor, accountId, planId, ct), ct);

    private Task<DiscountOutcome> TryAsync(Actor actor, string typed, OrderKind kind, Func<Task<Quote>> quoteAsync, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var quote = await quoteAsync().ConfigureAwait(false);
                if (await CodeGuard.WhyClosedAsync(work, userId).ConfigureAwait(false) is { } closed)
                {
                    return new DiscountOutcome(quote, closed);
                }

                var folded = CodeText.Fold(typed);
                if (!CodeText.IsCode(folded))
                {
                    return new DiscountOutcome(quote, new RefusedException(Refusal.CodeInvalid));
                }

                var code = await work.Db.Set<DiscountCode>().Include(code => code.Plans).FirstOrDefaultAsync(code => code.Code == folded, ct).ConfigureAwait(false);
                var whyNot = code is null
                    ? new RefusedException(Refusal.CodeUnknown)
                    : await DiscountRules.WhyNotAsync(work.Db, code, new DiscountCase(userId, kind, quote.Plan.Id, quote.Price), work.Now, ct).ConfigureAwait(false);
                if (whyNot is null)
                {
                    return new DiscountOutcome(await DiscountDesk.WithAsync(work, quote, code!).ConfigureAwait(false), null);
                }

                await guard.CountWrongAsync(work, userId).ConfigureAwait(false);
                return new DiscountOutcome(quote, whyNot);
            },
            ct);
    }
}
