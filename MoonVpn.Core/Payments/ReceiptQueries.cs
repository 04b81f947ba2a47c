using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Payments;

/// <summary>Receipts as they are looked at; narrowed to what the actor may see.</summary>
public sealed class ReceiptQueries(UnitOfWork unitOfWork, ReceiptRights rights)
{
    public Task<PagedList<ReceiptRow>> ListAsync(Actor actor, ReceiptFilter filter, PageRequest page, CancellationToken ct)
    {
        RequireReader(actor);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var receipts = Matching(Filtered(Visible(db, actor), filter), db, page.Search);
                var total = await receipts.CountAsync(ct).ConfigureAwait(false);
                var ordered = filter == ReceiptFilter.Waiting ? receipts.OrderBy(receipt => receipt.SubmittedAt) : receipts.OrderByDescending(receipt => receipt.Id);
                return new PagedList<ReceiptRow>(await Rows(db, ordered.Skip(page.Skip).Take(page.Take)).ToListAsync(ct).ConfigureAwait(false), total);
            },
            ct);
    }

    /// <summary>Those of one customer or of one order, newest first.</summary>
    /// <param name="userId">Null = anybody's.</param>
    /// <param name="orderId">Null = for whatever.</param>
    public Task<PagedList<ReceiptRow>> HistoryAsync(Actor actor, long? userId, long? orderId, PageRequest page, CancellationToken ct)
    {
        RequireReader(actor);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var receipts = Matching(Visible(db, actor), db, page.Search)
                    .Where(receipt => (userId == null || receipt.UserId == userId) && (orderId == null || receipt.OrderId == orderId));
                var total = await receipts.CountAsync(ct).ConfigureAwait(false);
                var ordered = receipts.OrderByDescending(receipt => receipt.Id);
                return new PagedList<ReceiptRow>(await Rows(db, ordered.Skip(page.Skip).Take(page.Take)).ToListAsync(ct).ConfigureAwait(false), total);
            },
            ct);
    }

    public Task<ReceiptRow> GetAsync(Actor actor, long receiptId, CancellationToken ct)
    {
        RequireReader(actor);
        return unitOfWork.ReadAsync(
            async db => await Rows(db, Visible(db, actor).Where(receipt => receipt.Id == receiptId)).FirstOrDefaultAsync(ct).ConfigureAwait(false)
                ?? throw new RefusedException(Refusal.NotFound),
            ct);
    }

    /// <summary>How many wait, and since when the oldest does.</summary>
    public Task<(int Count, DateTime? Oldest)> WaitingAsync(Actor actor, CancellationToken ct)
    {
        RequireReader(actor);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var waiting = Filtered(Visible(db, actor), ReceiptFilter.Waiting);
                return (await waiting.CountAsync(ct).ConfigureAwait(false), await waiting.MinAsync(receipt => receipt.SubmittedAt, ct).ConfigureAwait(false));
            },
            ct);
    }

    private static void RequireReader(Actor actor)
    {
        if (actor.Role != UserRole.Seller)
        {
            actor.Require(Permission.Receipts);
        }
    }

    private IQueryable<Receipt> Visible(MoonVpnDbContext db, Actor actor)
    {
        var receipts = db.Set<Receipt>().AsQueryable();
        if (rights.SeesAll(actor))
        {
            return receipts;
        }

        var self = actor.UserId;
        return actor.Role == UserRole.Seller
            ? receipts.Where(receipt => db.Set<BankCard>().Any(card => card.Id == receipt.CardId && card.OwnerId == self))
            : receipts.Where(receipt => db.Set<BankCard>().Any(card => card.Id == receipt.CardId && card.AdminUserId == self));
    }

    private static IQueryable<Receipt> Filtered(IQueryable<Receipt> receipts, ReceiptFilter filter) => filter switch
    {
        ReceiptFilter.Waiting => receipts.Where(receipt => receipt.Status == ReceiptStatus.Pending && receipt.SubmittedAt != null),
        ReceiptFilter.Late => receipts.Where(receipt => (receipt.Status == ReceiptStatus.Expired && receipt.SubmittedAt != null) || (receipt.IsLate && receipt.Status == ReceiptStatus.Pending)),
        ReceiptFilter.Decided => receipts.Where(receipt => receipt.RespondedAt != null),
        ReceiptFilter.All => receipts,
    };

    private static IQueryable<Receipt> Matching(IQueryable<Receipt> receipts, MoonVpnDbContext db, string? search)
    {
        var key = PersianText.Key(search).TrimStart('@');
        if (key.Length == 0)
        {
            return receipts;
        }

        var code = PersianText.Fold(search).ToUpperInvariant();
        return receipts.Where(receipt => receipt.TrackingCode.Contains(code) || db.Set<User>().Any(user => user.Id == receipt.UserId && user.SearchKey.Contains(key)));
    }

    private static IQueryable<ReceiptRow> Rows(MoonVpnDbContext db, IQueryable<Receipt> receipts) =>
        from receipt in receipts
        join user in db.Set<User>() on receipt.UserId equals user.Id
        join card in db.Set<BankCard>() on receipt.CardId equals card.Id
        select new ReceiptRow(
            receipt.Id, receipt.TrackingCode, receipt.Status, receipt.Amount, receipt.ApprovedAmount, user.Id, user.FullName, user.Username, user.TelegramId, user.CreatedAt,
            db.Set<Receipt>().Count(other => other.UserId == user.Id && other.Status == ReceiptStatus.Approved),
            db.Set<Receipt>().Count(other => other.UserId == user.Id && other.Status == ReceiptStatus.Rejected),
            receipt.OrderId, card.Id, card.CardNumber, card.HolderName, card.BankName, receipt.FileKind, receipt.PhotoFileId, receipt.FilePath, receipt.TextReference,
            receipt.IsFlagged, receipt.NeedsSuperadmin, receipt.IsLate, receipt.Notes, receipt.CreatedAt, receipt.SubmittedAt, receipt.ReviewUntil, receipt.RespondedAt,
            receipt.DecidedByName, receipt.RejectionCode, receipt.RejectionReason);
}
