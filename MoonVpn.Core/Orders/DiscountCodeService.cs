using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Orders;

/// <summary>Makes and changes discount codes.</summary>
public sealed class DiscountCodeService(UnitOfWork unitOfWork)
{
    // Far beyond any shop.
    private const int MostUses = 1_000_000;

    /// <returns>The code's id.</returns>
    /// <exception cref="RefusedException">The code is taken, cannot be one, or would be changed in what it took off already.</exception>
    public Task<long> SaveAsync(Actor actor, DiscountDraft draft, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        Check(draft);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var code = await FindOrNewAsync(work, draft).ConfigureAwait(false);
                await RequireRoomAsync(work, code, draft).ConfigureAwait(false);
                Fill(code, draft);
                await ChoosePlansAsync(work, code, draft.PlanIds).ConfigureAwait(false);
                await work.SaveAsync().ConfigureAwait(false);
                work.Audit("discount.save", "discount_code", code.Id, new
                {
                    code.Code,
                    code.Type,
                    code.Value,
                    code.MaxDiscount,
                    code.MinOrder,
                    code.UsageLimit,
                    code.PerUserLimit,
                    code.FirstPurchaseOnly,
                    code.ValidFrom,
                    code.ValidUntil,
                    code.Status,
                    draft.PlanIds,
                });
                return code.Id;
            },
            ct);
    }

    /// <summary>What was reserved stays reserved; nobody new can use a code that is off.</summary>
    public Task SetActiveAsync(Actor actor, long codeId, bool active, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var code = await work.Db.Set<DiscountCode>().FindAsync([codeId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                code.Status = active ? DiscountStatus.Active : DiscountStatus.Inactive;
                work.Audit(active ? "discount.on" : "discount.off", "discount_code", codeId, new { code.Code });
            },
            ct);
    }

    private static void Check(DiscountDraft draft)
    {
        if (draft.Id == 0 && !CodeText.IsCode(CodeText.Fold(draft.Code)))
        {
            throw new RefusedException(Refusal.CodeInvalid);
        }

        Require.InRange(draft.Value, "discount_value", 1, draft.Type == DiscountType.Percent ? 100 : Toman.Max);
        Require.InRange(draft.UsageLimit ?? 1, "usage_limit", 1, MostUses);
        Require.InRange(draft.PerUserLimit ?? 1, "per_user_limit", 1, MostUses);
        Require.InRange(draft.MinOrder ?? 1, "min_order", 1, Toman.Max);
        Require.InRange(draft.MaxDiscount ?? 1, "max_discount", 1, Toman.Max);
        Require.OptionalText(draft.Note, "notes", 200);
        if (draft.LastDay < draft.FirstDay)
        {
            throw new RefusedException(Refusal.DaysReversed);
        }
    }

    private static async Task<DiscountCode> FindOrNewAsync(Work work, DiscountDraft draft)
    {
        if (draft.Id != 0)
        {
            return await work.Db.Set<DiscountCode>().Include(code => code.Plans).FirstOrDefaultAsync(code => code.Id == draft.Id, work.Stopping).ConfigureAwait(false)
                ?? throw new RefusedException(Refusal.NotFound);
        }

        var folded = CodeText.Fold(draft.Code);
        if (await work.Db.Set<DiscountCode>().AnyAsync(code => code.Code == folded, work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.NameTaken, folded);
        }

        if (draft.ResellerId is { } seller && !await work.Db.Set<User>().AnyAsync(user => user.Id == seller && user.Role == UserRole.Seller, work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.NotFound);
        }

        var code = new DiscountCode
        {
            Code = folded,
            Type = draft.Type,
            Value = draft.Value,
            MaxDiscount = draft.Most,
            ResellerId = draft.ResellerId,
            CreatedBy = work.Actor.UserId,
            CreatedAt = work.Now,
        };
        work.Db.Add(code);
        return code;
    }

    /// <summary>What was taken off is known by what the code takes off; and as many as have used it, may.</summary>
    private static async Task RequireRoomAsync(Work work, DiscountCode code, DiscountDraft draft)
    {
        if (draft.UsageLimit is { } limit)
        {
            Require.InRange(limit, "usage_limit", Math.Max(1, code.UsageCount), MostUses);
        }

        if ((code.Type, code.Value, code.MaxDiscount) != (draft.Type, draft.Value, draft.Most)
            && await work.Db.Set<DiscountUse>().AnyAsync(use => use.DiscountCodeId == code.Id, work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.CodeInUse);
        }
    }

    private static void Fill(DiscountCode code, DiscountDraft draft)
    {
        code.Type = draft.Type;
        code.Value = draft.Value;
        code.MaxDiscount = draft.Most;
        code.Note = PersianText.Clean(draft.Note, 200);
        code.UsageLimit = draft.UsageLimit;
        code.PerUserLimit = draft.PerUserLimit;
        code.FirstPurchaseOnly = draft.FirstPurchaseOnly;
        code.MinOrder = draft.MinOrder;
        code.ValidFrom = draft.FirstDay is { } first ? TehranTime.StartOf(first) : null;
        code.ValidUntil = draft.LastDay is { } last ? TehranTime.StartOf(last.AddDays(1)) : null;
        code.Status = draft.IsActive ? DiscountStatus.Active : DiscountStatus.Inactive;
    }

    private static async Task ChoosePlansAsync(Work work, DiscountCode code, IReadOnlyCollection<long> planIds)
    {
        var chosen = planIds.Distinct().ToList();
        if (await work.Db.Set<Plan>().CountAsync(plan => chosen.Contains(plan.Id) && plan.ResellerId == code.ResellerId, work.Stopping).ConfigureAwait(false) != chosen.Count)
        {
            throw new RefusedException(Refusal.NotFound);
        }

        foreach (var dropped in code.Plans.Where(place => !chosen.Contains(place.PlanId)).ToList())
        {
            code.Plans.Remove(dropped);
        }

        foreach (var added in chosen.Where(id => code.Plans.All(place => place.PlanId != id)))
        {
            code.Plans.Add(new DiscountPlan { PlanId = added });
        }
    }
}
