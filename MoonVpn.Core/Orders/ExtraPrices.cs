using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Orders;

/// <summary>What a GB or a day more costs, by the plan the account has.</summary>
public sealed class ExtraPrices(UnitOfWork unitOfWork, TimeProvider time)
{
    public const int MostGigabytes = 10_000;
    public const int MostDays = 3_650;

    /// <summary>What is sold for an account at present. One that has ended is offered only what makes it run again by itself.</summary>
    /// <exception cref="RefusedException">Not the actor's account.</exception>
    public Task<ExtraOffer> OfferAsync(Actor actor, long accountId, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.ReadAsync(
            async db =>
            {
                var account = await OwnAsync(db, userId, accountId, ct).ConfigureAwait(false);
                var plan = await db.Set<Plan>().FirstOrDefaultAsync(plan => plan.Id == account.PlanId, ct).ConfigureAwait(false);
                var now = time.GetUtcNow().UtcDateTime;
                var isAlterable = account.Status is AccountStatus.Active or AccountStatus.Expired;
                return new ExtraOffer(
                    isAlterable && !account.IsUnlimited && !(account.ExpiresAt <= now) ? plan?.ExtraGbPrice : null,
                    isAlterable && !account.IsUsedUp ? plan?.ExtraDayPrice : null);
            },
            ct);
    }

    /// <exception cref="RefusedException">Not the actor's account, or the plan sells no such thing.</exception>
    public Task<ExtraQuote> QuoteAsync(Actor actor, long accountId, int gigabytes, int days, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.ReadAsync(
            async db =>
            {
                var account = await OwnAsync(db, userId, accountId, ct).ConfigureAwait(false);
                var plan = await db.Set<Plan>().FirstOrDefaultAsync(plan => plan.Id == account.PlanId, ct).ConfigureAwait(false);
                var price = PriceOf(plan, account, gigabytes, days);
                var balance = await db.Set<User>().Where(user => user.Id == userId).Select(user => user.Balance).SingleAsync(ct).ConfigureAwait(false);
                var available = balance - await Wallet.HeldAsync(db, userId, ct).ConfigureAwait(false);
                var now = time.GetUtcNow().UtcDateTime;
                var hasCard = await ShopFront.HasCardAsync(db, plan!.ResellerId, price - available, now, ct).ConfigureAwait(false);
                return new ExtraQuote(gigabytes, days, price, available, hasCard, ChangePreview.OfExtra(account, days, DataSize.FromGigabytes(gigabytes), now));
            },
            ct);
    }

    /// <returns>Toman.</returns>
    /// <exception cref="RefusedException">The plan does not sell it, or it is neither traffic nor days.</exception>
    internal static long PriceOf(Plan? plan, ClientAccount account, int gigabytes, int days)
    {
        Require.InRange(gigabytes, "traffic_gb", 0, MostGigabytes);
        Require.InRange(days, "duration_days", 0, MostDays);
        var each = (gigabytes, days) switch
        {
            ( > 0, 0) when !account.IsUnlimited => plan?.ExtraGbPrice,
            (0, > 0) => plan?.ExtraDayPrice,
            _ => null,
        };
        var price = (each ?? throw new RefusedException(Refusal.ExtraNotOffered)) * Math.Max(gigabytes, days);
        return price <= Toman.Max ? price : throw new RefusedException(Refusal.AmountOutOfRange, 1L, Toman.Max);
    }

    /// <summary>Of an extra on a seller's plan the operator has the same share as of the plan.</summary>
    internal static long? WholesaleOf(Plan plan, long price) =>
        plan is { ResellerId: not null, WholesalePrice: { } wholesale, Price: > 0 } ? new Toman(price).Share(new Toman(wholesale), new Toman(plan.Price)).Amount : null;

    private static async Task<ClientAccount> OwnAsync(MoonVpnDbContext db, long userId, long accountId, CancellationToken ct) =>
        await db.Set<ClientAccount>().FirstOrDefaultAsync(account => account.Id == accountId && account.UserId == userId, ct).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.NotFound);
}
