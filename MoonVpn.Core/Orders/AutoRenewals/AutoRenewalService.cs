using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Orders.AutoRenewals;

/// <summary>Whether an account of one's own renews itself.</summary>
public sealed class AutoRenewalService(UnitOfWork unitOfWork, ShopFront shopFront, SettingsStore settings)
{
    /// <exception cref="RefusedException">Not the actor's account.</exception>
    public Task<AutoRenewalState> GetAsync(Actor actor, long accountId, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.ReadAsync(
            async db =>
            {
                var account = await db.Set<ClientAccount>().FirstOrDefaultAsync(account => account.Id == accountId && account.UserId == userId, ct).ConfigureAwait(false)
                    ?? throw new RefusedException(Refusal.NotFound);
                var quote = await QuoteAsync(db, account, ct).ConfigureAwait(false);
                return new AutoRenewalState(account.Id, account.EmailName, account.AutoRenew, (int)settings.Get(LifecycleSettings.AutoRenewHours), quote?.Price, quote?.Available ?? 0);
            },
            ct);
    }

    /// <summary>Switches it on or off. On again, it has all its tries.</summary>
    /// <exception cref="RefusedException">Not the actor's account, or the account cannot be renewed by the plan it has.</exception>
    public Task SetAsync(Actor actor, long accountId, bool isOn, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var account = await work.FindAccountAsync(accountId).ConfigureAwait(false);
                if (account.UserId != userId)
                {
                    throw new RefusedException(Refusal.NotFound);
                }

                if (isOn)
                {
                    await shopFront.RenewalQuoteAsync(work.Db, account, null, work.Stopping).ConfigureAwait(false);
                }

                (account.AutoRenew, account.AutoRenewAttempts, account.AutoRenewNextAt) = (isOn, 0, null);
                work.Audit(isOn ? "account.auto_renew_on" : "account.auto_renew_off", "client_account", accountId, new { account.EmailName });
            },
            ct);
    }

    /// <returns>Null when it cannot be renewed by the plan it has.</returns>
    private async Task<Quote?> QuoteAsync(MoonVpnDbContext db, ClientAccount account, CancellationToken ct)
    {
        try
        {
            return await shopFront.RenewalQuoteAsync(db, account, null, ct).ConfigureAwait(false);
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}

/// <param name="HoursBefore">How long before its end it is renewed.</param>
/// <param name="Price">Toman, as of now; null: its plan is not sold any more.</param>
/// <param name="Available">Toman in the wallet that may be spent.</param>
public sealed record AutoRenewalState(long AccountId, string EmailName, bool IsOn, int HoursBefore, long? Price, long Available);
