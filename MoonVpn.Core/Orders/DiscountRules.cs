using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Orders;

/// <summary>For what, for whom and when a code serves.</summary>
internal static class DiscountRules
{
    private static readonly OrderKind[] Kinds = [OrderKind.Purchase, OrderKind.Renewal];

    /// <returns>Null when it serves.</returns>
    public static async Task<RefusedException?> WhyNotAsync(MoonVpnDbContext db, DiscountCode code, DiscountCase wanted, DateTime now, CancellationToken ct)
    {
        var plan = await db.Set<Plan>().AsNoTracking().FirstAsync(plan => plan.Id == wanted.PlanId, ct).ConfigureAwait(false);
        var off = code.Of(wanted.Price);
        return code.ResellerId != plan.ResellerId ? new RefusedException(Refusal.CodeUnknown)
            : !code.IsValidAt(now) ? new RefusedException(Refusal.CodeNotValidNow)
            : code.UsageCount >= code.UsageLimit ? new RefusedException(Refusal.CodeUsedUp)
            : off == 0 || !Kinds.Contains(wanted.Kind) || !IsFor(code, plan.Id) ? new RefusedException(Refusal.CodeNotForThis)
            : wanted.Price < code.MinOrder ? new RefusedException(Refusal.CodeBelowMinimum, code.MinOrder.Value)
            : wanted.Price - off < plan.WholesalePrice ? new RefusedException(Refusal.CodeBelowWholesale)
            : await WhyNotAgainAsync(db, code, wanted.UserId, ct).ConfigureAwait(false) is { } refusal ? new RefusedException(refusal)
            : null;
    }

    /// <summary>What the customer bought and used before.</summary>
    /// <returns>Null when nothing stands against it.</returns>
    public static async Task<Refusal?> WhyNotAgainAsync(MoonVpnDbContext db, DiscountCode code, long userId, CancellationToken ct)
    {
        var uses = db.Set<DiscountUse>().Where(use => use.UserId == userId && use.GivenBackAt == null);
        if (code.PerUserLimit is { } limit && await uses.CountAsync(use => use.DiscountCodeId == code.Id, ct).ConfigureAwait(false) >= limit)
        {
            return Refusal.CodeUsedByYou;
        }

        if (!code.FirstPurchaseOnly)
        {
            return null;
        }

        // Two open orders cannot both become the first purchase.
        var isFirst = !await db.Set<Order>().AnyAsync(
                order => order.UserId == userId && order.FinalAmount > 0 && order.Kind != OrderKind.TopUp
                    && (order.Status == OrderStatus.Paid || order.Status == OrderStatus.Completed),
                ct).ConfigureAwait(false)
            && !await uses.AnyAsync(use => db.Set<DiscountCode>().Any(other => other.Id == use.DiscountCodeId && other.FirstPurchaseOnly), ct).ConfigureAwait(false);
        return isFirst ? null : Refusal.CodeFirstPurchaseOnly;
    }

    private static bool IsFor(DiscountCode code, long planId) => code.Plans.Count == 0 || code.Plans.Any(place => place.PlanId == planId);
}
