using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Sellers;

/// <summary>What is between the operator and the sellers.</summary>
public sealed class SellerService(UnitOfWork unitOfWork, Wallet wallet, Outbox outbox, SettingsStore settings)
{
    /// <summary>Books a payout to a seller (negative) or money a seller brought (positive); admins up to a set amount.</summary>
    /// <param name="amount">Toman, signed.</param>
    /// <param name="reference">The bank's number of the transfer, or what it was for.</param>
    /// <param name="commandId">Minted with the form: pressing twice books once.</param>
    /// <exception cref="RefusedException">No seller, out of bounds, or more than the seller has.</exception>
    public Task SettleAsync(Actor actor, long sellerId, long amount, string reference, Guid commandId, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        var most = actor.IsSuperadmin ? Toman.Max : settings.Get(ShopSettings.AdjustMost);
        if (amount == 0 || amount > most || amount < -most)
        {
            throw new RefusedException(Refusal.AmountOutOfRange, -most, most);
        }

        if (sellerId == actor.UserId)
        {
            actor.RequireSuperadmin();
        }

        var words = Require.Text(reference, "reference", 100);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                if (!await work.Db.Set<User>().AnyAsync(user => user.Id == sellerId && user.Role == UserRole.Seller, work.Stopping).ConfigureAwait(false))
                {
                    throw new RefusedException(Refusal.NotFound);
                }

                var row = await wallet.PostAsync(work, new LedgerEntry(sellerId, TransactionType.Settlement, new Toman(amount), $"settle:{commandId:N}", Gateway: "manual", Reference: words)).ConfigureAwait(false);
                work.Audit("seller.settle", "user", sellerId, new { amount, reference = words });
                await outbox.ToUserAsync(work, sellerId, NotificationType.SellerSettled, row.Id, text: Toman.Format(amount)).ConfigureAwait(false);
            },
            ct);
    }

    /// <summary>The sellers there are, by name.</summary>
    public Task<IReadOnlyList<StaffRow>> NamesAsync(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        return unitOfWork.ReadAsync<IReadOnlyList<StaffRow>>(
            async db => await db.Set<User>().Where(user => user.Role == UserRole.Seller).OrderBy(user => user.FullName)
                .Select(user => new StaffRow(user.Id, user.FullName, user.Role)).ToListAsync(ct).ConfigureAwait(false),
            ct);
    }

    /// <summary>Commissions and settlements, newest first: one's own, or anybody's with the permission for reports.</summary>
    public Task<PagedList<LedgerRow>> StatementAsync(Actor actor, long sellerId, PageRequest page, CancellationToken ct)
    {
        actor.RequireOwnerOr(sellerId, Permission.Reports);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var rows = db.Set<Transaction>().Where(row => row.UserId == sellerId && (row.Type == TransactionType.Commission || row.Type == TransactionType.Settlement));
                var total = await rows.CountAsync(ct).ConfigureAwait(false);
                var items = await rows.OrderByDescending(row => row.Sequence).Skip(page.Skip).Take(page.Take)
                    .Select(row => new LedgerRow(row.Id, row.Sequence, row.Type, row.Amount, row.BalanceAfter, row.Status, row.Gateway, row.Reference, row.TrackingCode, row.RelatedOrderId, row.CreatedAt))
                    .ToListAsync(ct).ConfigureAwait(false);
                return new PagedList<LedgerRow>(items, total);
            },
            ct);
    }
}
