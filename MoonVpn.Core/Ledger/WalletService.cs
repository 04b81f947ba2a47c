using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Ledger;

/// <summary>Balance, statement, corrections.</summary>
public sealed class WalletService(UnitOfWork unitOfWork, Wallet wallet, SettingsStore settings)
{
    /// <summary>Of one's own wallet, or of anybody's with the permission for customers.</summary>
    public Task<WalletBalance> BalanceAsync(Actor actor, long userId, CancellationToken ct)
    {
        actor.RequireOwnerOr(userId, Permission.Customers);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var balance = await db.Set<User>().Where(user => user.Id == userId).Select(user => (long?)user.Balance).FirstOrDefaultAsync(ct).ConfigureAwait(false)
                    ?? throw new RefusedException(Refusal.NotFound);
                return new WalletBalance(balance, await Wallet.HeldAsync(db, userId, ct).ConfigureAwait(false));
            },
            ct);
    }

    /// <summary>Newest first.</summary>
    public Task<PagedList<LedgerRow>> StatementAsync(Actor actor, long userId, PageRequest page, CancellationToken ct)
    {
        actor.RequireOwnerOr(userId, Permission.Customers);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var rows = db.Set<Transaction>().Where(row => row.UserId == userId);
                var total = await rows.CountAsync(ct).ConfigureAwait(false);
                var items = await rows.OrderByDescending(row => row.Sequence).Skip(page.Skip).Take(page.Take)
                    .Select(row => new LedgerRow(row.Id, row.Sequence, row.Type, row.Amount, row.BalanceAfter, row.Status, row.Gateway, row.Reference, row.TrackingCode, row.RelatedOrderId, row.CreatedAt))
                    .ToListAsync(ct).ConfigureAwait(false);
                return new PagedList<LedgerRow>(items, total);
            },
            ct);
    }

    /// <summary>Corrects a balance by hand: admins up to a set amount, and never their own.</summary>
    /// <param name="commandId">Minted with the form: pressing twice corrects once.</param>
    public Task AdjustAsync(Actor actor, long userId, long amount, string reason, Guid commandId, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        var most = actor.IsSuperadmin ? Toman.Max : settings.Get(ShopSettings.AdjustMost);
        if (amount == 0 || amount > most || amount < -most)
        {
            throw new RefusedException(Refusal.AmountOutOfRange, -most, most);
        }

        if (userId == actor.UserId)
        {
            actor.RequireSuperadmin();
        }

        var why = PersianText.Clean(reason, 200);
        if (why.Length < 3)
        {
            throw new RefusedException(Refusal.ReasonRequired);
        }

        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                await wallet.PostAsync(work, new LedgerEntry(userId, TransactionType.Adjustment, new Toman(amount), $"adjust:{commandId:N}", Gateway: "manual", Reference: why)).ConfigureAwait(false);
                work.Audit("wallet.adjust", "user", userId, new { amount, reason = why });
            },
            ct);
    }
}
