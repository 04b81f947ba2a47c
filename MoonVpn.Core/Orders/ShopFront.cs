using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Orders;

/// <summary>What a customer may buy, where, and for how much.</summary>
public sealed class ShopFront(UnitOfWork unitOfWork, SettingsStore settings, TimeProvider time)
{
    /// <summary>Plans on sale to this customer; those that have no active location are left out.</summary>
    public Task<IReadOnlyList<ShopPlan>> PlansAsync(Actor actor, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.ReadAsync<IReadOnlyList<ShopPlan>>(
            async db => [.. (await PlansAsync(db, userId, ct).ConfigureAwait(false)).Where(plan => !plan.IsTrial)],
            ct);
    }

    /// <summary>Free plans this customer has not tried yet.</summary>
    public Task<IReadOnlyList<ShopPlan>> TrialsAsync(Actor actor, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.ReadAsync<IReadOnlyList<ShopPlan>>(
            async db =>
            {
                // Asked with every menu: most shops have no free plan, most customers have tried it.
                var untried = await db.Set<Plan>()
                    .Where(plan => plan.Status == PlanStatus.Active && plan.Price == 0 && !db.Set<TestAccountLog>().Any(log => log.UserId == userId && log.PlanId == plan.Id))
                    .Select(plan => plan.Id).ToListAsync(ct).ConfigureAwait(false);
                return untried.Count == 0 ? [] : [.. (await PlansAsync(db, userId, ct).ConfigureAwait(false)).Where(plan => plan.IsTrial && untried.Contains(plan.Id))];
            },
            ct);
    }

    /// <exception cref="RefusedException">The plan is not on sale, not sold there, or there is no room.</exception>
    public Task<Quote> QuoteAsync(Actor actor, long planId, long locationId, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.ReadAsync(db => QuoteAsync(db, userId, planId, locationId, ct), ct);
    }

    /// <summary>Plans by which an account of one's own may be renewed: those that are sold where it is.</summary>
    public Task<IReadOnlyList<ShopPlan>> RenewalPlansAsync(Actor actor, long accountId, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.ReadAsync<IReadOnlyList<ShopPlan>>(
            async db =>
            {
                var account = await OwnAsync(db, userId, accountId, ct).ConfigureAwait(false);
                return [.. (await PlansAsync(db, userId, ct).ConfigureAwait(false)).Where(plan => !plan.IsTrial && plan.Locations.Any(place => place.Id == account.LocationId))];
            },
            ct);
    }

    /// <param name="planId">Null: the plan the account has.</param>
    /// <exception cref="RefusedException">The plan is not on sale where the account is, or the account cannot be renewed at present.</exception>
    public Task<Quote> RenewalQuoteAsync(Actor actor, long accountId, long? planId, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.ReadAsync(
            async db => await RenewalQuoteAsync(db, await OwnAsync(db, userId, accountId, ct).ConfigureAwait(false), planId, ct).ConfigureAwait(false), ct);
    }

    internal async Task<Quote> QuoteAsync(MoonVpnDbContext db, long userId, long planId, long locationId, CancellationToken ct)
    {
        var quote = await AnyQuoteAsync(db, userId, planId, locationId, ct).ConfigureAwait(false);
        return quote.Location.HasRoom ? quote : throw new RefusedException(Refusal.LocationFull);
    }

    /// <summary>An account that is renewed has its place already.</summary>
    internal async Task<Quote> RenewalQuoteAsync(MoonVpnDbContext db, ClientAccount account, long? planId, CancellationToken ct)
    {
        AccountRenewals.RequireRenewable(account);
        var quote = await AnyQuoteAsync(db, account.UserId, planId ?? account.PlanId ?? 0, account.LocationId, ct).ConfigureAwait(false);
        return quote.Plan.IsTrial ? throw new RefusedException(Refusal.PlanNotOnSale)
            : account.IsPutAway && !quote.Location.HasRoom ? throw new RefusedException(Refusal.LocationFull)
            : quote with { Preview = ChangePreview.OfRenewal(account, TermsOf(quote.Plan), quote.Plan.RenewalRule, time.GetUtcNow().UtcDateTime) };
    }

    private static async Task<ClientAccount> OwnAsync(MoonVpnDbContext db, long userId, long accountId, CancellationToken ct) =>
        await db.Set<ClientAccount>().FirstOrDefaultAsync(account => account.Id == accountId && account.UserId == userId, ct).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.NotFound);

    private async Task<Quote> AnyQuoteAsync(MoonVpnDbContext db, long userId, long planId, long locationId, CancellationToken ct)
    {
        var plan = (await PlansAsync(db, userId, ct).ConfigureAwait(false)).FirstOrDefault(plan => plan.Id == planId)
            ?? throw new RefusedException(Refusal.PlanNotOnSale);
        var location = plan.Locations.FirstOrDefault(location => location.Id == locationId)
            ?? throw new RefusedException(Refusal.LocationNotInPlan);
        var balance = await db.Set<User>().Where(user => user.Id == userId).Select(user => user.Balance).SingleAsync(ct).ConfigureAwait(false);
        var available = balance - await Wallet.HeldAsync(db, userId, ct).ConfigureAwait(false);
        var quote = new Quote(plan, location, plan.Price, available, false);
        return quote with { CardAvailable = await HasCardAsync(db, quote, time.GetUtcNow().UtcDateTime, ct).ConfigureAwait(false) };
    }

    /// <summary>A seller's plan may be paid on the seller's cards or on the operator's.</summary>
    internal static Task<bool> HasCardAsync(MoonVpnDbContext db, Quote quote, DateTime now, CancellationToken ct) =>
        HasCardAsync(db, quote.Plan.ResellerId, quote.CardPart, now, ct);

    /// <inheritdoc cref="HasCardAsync(MoonVpnDbContext, Quote, DateTime, CancellationToken)"/>
    internal static async Task<bool> HasCardAsync(MoonVpnDbContext db, long? sellerId, long cardPart, DateTime now, CancellationToken ct) =>
        (sellerId is { } seller && await CardDesk.ChooseAsync(db, seller, Math.Max(1, cardPart), now, ct).ConfigureAwait(false) is not null)
        || await CardDesk.ChooseAsync(db, null, Math.Max(1, cardPart), now, ct).ConfigureAwait(false) is not null;

    private static PeriodTerms TermsOf(ShopPlan plan) => new(plan.Id, plan.DurationDays, plan.TrafficBytes, plan.IsUnlimited, plan.IpLimit, plan.StartAtFirstUse);

    internal async Task<IReadOnlyList<ShopPlan>> PlansAsync(MoonVpnDbContext db, long userId, CancellationToken ct)
    {
        // A seller's customer sees that seller's plans, and the operator's if the setting says so; everybody else the operator's.
        var seller = await db.Set<User>().Where(user => user.Id == userId).Select(user => user.SellerId).SingleAsync(ct).ConfigureAwait(false);
        var withOperators = settings.Get(MoneySettings.ShowOperatorPlans);
        var room = await InboundChoice.LocationsWithRoomAsync(db, ct).ConfigureAwait(false);
        var locations = await db.Set<Location>().Where(location => location.IsActive)
            .OrderBy(location => location.SortOrder).ThenBy(location => location.Id).ToListAsync(ct).ConfigureAwait(false);
        var plans = await db.Set<Plan>().Include(plan => plan.Locations).AsSplitQuery()
            .Where(plan => plan.Status == PlanStatus.Active && (plan.ResellerId == seller || (withOperators && plan.ResellerId == null)))
            .OrderBy(plan => plan.SortOrder).ThenBy(plan => plan.Price).ThenBy(plan => plan.Id).ToListAsync(ct).ConfigureAwait(false);
        return [.. plans.Select(plan => ToShopPlan(plan, locations, room)).Where(plan => plan.Locations.Count > 0)];
    }

    private static ShopPlan ToShopPlan(Plan plan, List<Location> locations, HashSet<long> room) => new(
        plan.Id, plan.Name, plan.Description, plan.Category, plan.DurationDays, DataSize.FromGigabytes(plan.TrafficGb), plan.IsUnlimited, plan.Price,
        plan.IpLimit, plan.StartAtFirstUse, plan.RenewalRule,
        [
            .. locations.Where(location => plan.Locations.Any(place => place.LocationId == location.Id))
                .Select(location => new ShopLocation(location.Id, location.DisplayName, room.Contains(location.Id))),
        ])
    {
        ResellerId = plan.ResellerId,
        Wholesale = plan.WholesalePrice,
    };
}
