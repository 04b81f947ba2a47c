using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Orders;

/// <summary>What a GB or a day more costs, by the plan the account has.</summary>
public sealed class ExtraPrices(UnitOfWork unitOfWork)
{
    public const int MostGigabytes = 10_000;
    public const int MostDays = 3_650;

    /// <exception cref="RefusedException">Not the actor's account, or the plan sells no such thing.</exception>
    public Task<ExtraQuote> QuoteAsync(Actor actor, long accountId, int gigabytes, int days, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.ReadAsync(
            async db =>
            {
                var account = await db.Set<ClientAccount>().FirstOrDefaultAsync(account => account.Id == accountId && account.UserId == userId, ct).ConfigureAwait(false)
                    ?? throw new RefusedException(Refusal.NotFound);
                var plan = await db.Set<Plan>().FirstOrDefaultAsync(plan => plan.Id == account.PlanId, ct).ConfigureAwait(false);
                var balance = await db.Set<User>().Where(user => user.Id == userId).Select(user => user.Balance).SingleAsync(ct).ConfigureAwait(false);
                return new ExtraQuote(gigabytes, days, PriceOf(plan, account, gigabytes, days), balance - await Wallet.HeldAsync(db, userId, ct).ConfigureAwait(false));
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
}
