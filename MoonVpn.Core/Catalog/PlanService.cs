using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Catalog;

/// <summary>What the shop sells.</summary>
public sealed class PlanService(UnitOfWork unitOfWork, SettingsStore settings)
{
    /// <summary>All plans, for the staff; a seller sees the own ones.</summary>
    public Task<IReadOnlyList<PlanRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        var ofSeller = SellerScope(actor);
        return unitOfWork.ReadAsync<IReadOnlyList<PlanRow>>(
            async db => await Rows(db.Set<Plan>().Where(plan => ofSeller == null || plan.ResellerId == ofSeller)).ToListAsync(ct).ConfigureAwait(false),
            ct);
    }

    /// <returns>The plan's id.</returns>
    public Task<long> SaveAsync(Actor actor, PlanDraft draft, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        Check(draft);
        CheckWholesale(draft);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var plan = await FindOrNewAsync(work, draft).ConfigureAwait(false);
                Fill(plan, draft);
                foreach (var dropped in plan.Locations.Where(place => !draft.LocationIds.Contains(place.LocationId)).ToList())
                {
                    plan.Locations.Remove(dropped);
                }

                foreach (var added in draft.LocationIds.Where(id => plan.Locations.All(place => place.LocationId != id)).ToList())
                {
                    plan.Locations.Add(new PlanLocation { LocationId = added });
                }

                await work.SaveAsync().ConfigureAwait(false);
                work.Audit("plan.save", "plan", plan.Id, new { plan.Name, plan.Price, plan.DurationDays, plan.TrafficGb, plan.Status });
                return plan.Id;
            },
            ct);
    }

    public Task SetActiveAsync(Actor actor, long planId, bool active, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var plan = await work.Db.Set<Plan>().FindAsync([planId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                plan.Status = active ? PlanStatus.Active : PlanStatus.Inactive;
                work.Audit(active ? "plan.on" : "plan.off", "plan", planId);
            },
            ct);
    }

    /// <summary>Changes the price alone. Orders that are made keep theirs.</summary>
    /// <param name="price">Toman, at least 1; a seller's plan costs no less than its wholesale price.</param>
    public Task SetPriceAsync(Actor actor, long planId, long price, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var plan = await work.Db.Set<Plan>().FindAsync([planId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                Require.InRange(price, "price", Math.Max(1, plan.WholesalePrice ?? 1), Toman.Max);
                work.Audit("plan.price", "plan", planId, new { plan.Name, from = plan.Price, to = price });
                plan.Price = price;
            },
            ct);
    }

    private static long? SellerScope(Actor actor)
    {
        if (actor.Role == UserRole.Seller)
        {
            return actor.RequireUser();
        }

        actor.RequireStaff();
        return null;
    }

    private static void Check(PlanDraft draft)
    {
        Require.Text(draft.Name, "name", 64);
        Require.InRange(draft.DurationDays, "duration_days", 1, 3650);
        Require.InRange(draft.Price, "price", 0, Toman.Max);
        Require.InRange(draft.IpLimit, "ip_limit", 0, 100);
        Require.InRange(draft.ExtraGbPrice ?? 1, "extra_gb_price", 1, Toman.Max);
        Require.InRange(draft.ExtraDayPrice ?? 1, "extra_day_price", 1, Toman.Max);
        if (!draft.IsUnlimited)
        {
            Require.InRange(draft.TrafficGb, "traffic_gb", 1, 100_000);
        }

        if (draft.LocationIds.Count == 0)
        {
            throw new RefusedException(Refusal.PlanHasNoLocation);
        }
    }

    /// <summary>A seller's plan pays the operator at least the floor, and no more than it costs.</summary>
    private void CheckWholesale(PlanDraft draft)
    {
        if (draft.ResellerId is null)
        {
            return;
        }

        var floor = checked((settings.Get(MoneySettings.SellerFloorPerGb) * (draft.IsUnlimited ? 0 : draft.TrafficGb)) + (settings.Get(MoneySettings.SellerFloorPerDay) * draft.DurationDays));
        Require.InRange(draft.Price, "price", 1, Toman.Max);
        Require.InRange(draft.WholesalePrice ?? -1, "wholesale_price", Math.Min(floor, draft.Price), draft.Price);
        Require.InRange(draft.Price, "price", Math.Max(1, floor), Toman.Max);
    }

    private static async Task<Plan> FindOrNewAsync(Work work, PlanDraft draft)
    {
        if (draft.Id != 0)
        {
            var known = await work.Db.Set<Plan>().Include(plan => plan.Locations).FirstOrDefaultAsync(plan => plan.Id == draft.Id, work.Stopping).ConfigureAwait(false);
            return known is not null && known.ResellerId == draft.ResellerId ? known : throw new RefusedException(Refusal.NotFound);
        }

        if (draft.ResellerId is { } seller && !await work.Db.Set<User>().AnyAsync(user => user.Id == seller && user.Role == UserRole.Seller, work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.NotFound);
        }

        var plan = new Plan { CreatedAt = work.Now, CreatedBy = work.Actor.UserId, ResellerId = draft.ResellerId };
        work.Db.Add(plan);
        return plan;
    }

    private static void Fill(Plan plan, PlanDraft draft)
    {
        plan.Name = PersianText.Clean(draft.Name);
        plan.Description = Require.OptionalText(draft.Description, "description", 500);
        plan.DurationDays = draft.DurationDays;
        plan.TrafficGb = draft.IsUnlimited ? 0 : draft.TrafficGb;
        plan.IsUnlimited = draft.IsUnlimited;
        plan.Price = draft.Price;
        plan.WholesalePrice = draft.ResellerId is null ? null : draft.WholesalePrice;
        plan.ExtraGbPrice = draft.ExtraGbPrice;
        plan.ExtraDayPrice = draft.ExtraDayPrice;
        plan.IpLimit = draft.IpLimit;
        plan.StartAtFirstUse = draft.StartAtFirstUse;
        plan.RenewalRule = draft.RenewalRule;
        plan.Category = Require.OptionalText(draft.Category, "category", 64);
        plan.SortOrder = draft.SortOrder;
        plan.Status = draft.IsActive ? PlanStatus.Active : PlanStatus.Inactive;
    }

    private static IQueryable<PlanRow> Rows(IQueryable<Plan> plans) =>
        plans.OrderBy(plan => plan.SortOrder).ThenBy(plan => plan.Price).ThenBy(plan => plan.Id).Select(plan => new PlanRow(
            plan.Id, plan.Name, plan.Description, plan.DurationDays, plan.TrafficGb, plan.IsUnlimited, plan.Price, plan.IpLimit, plan.StartAtFirstUse,
            plan.RenewalRule, plan.Category, plan.SortOrder, plan.Status, plan.Locations.Select(place => place.LocationId).ToList(),
            plan.ExtraGbPrice, plan.ExtraDayPrice, plan.ResellerId, plan.WholesalePrice));
}
