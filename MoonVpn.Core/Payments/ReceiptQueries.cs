using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Payments;

/// <summary>Receipts as they are looked at; narrowed to what the actor may see.</summary>
public sealed class ReceiptQueries(UnitOfWork unitOfWork, ReceiptRights rights, TimeProvider time)
{
    /// <summary>So many are counted and can be paged through; a list that is longer says one more.</summary>
    public const int CountedMost = 1000;

    public Task<PagedList<ReceiptRow>> ListAsync(Actor actor, ReceiptFilter filter, PageRequest page, CancellationToken ct) =>
        ListAsync(actor, new ReceiptSelection(filter, Search: page.Search), page, ct);

    /// <summary>Those that wait come oldest first, all others newest first.</summary>
    /// <returns>Its total counts no further than <see cref="CountedMost"/> and one.</returns>
    public Task<PagedList<ReceiptRow>> ListAsync(Actor actor, ReceiptSelection selection, PageRequest page, CancellationToken ct)
    {
        RequireReader(actor);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var receipts = await SelectedAsync(db, actor, selection, ct).ConfigureAwait(false);
                var total = await receipts.Take(CountedMost + 1).CountAsync(ct).ConfigureAwait(false);
                var rows = Ordered(receipts, selection).Skip(Math.Min(page.Skip, CountedMost)).Take(page.Take);
                return new PagedList<ReceiptRow>(await Rows(db, rows).ToListAsync(ct).ConfigureAwait(false), total);
            },
            ct);
    }

    /// <summary>The next of a selection, newest first, for files that hold all of it.</summary>
    /// <param name="beforeId">The last one that was read; null: from the newest.</param>
    /// <param name="most">1–1000.</param>
    public Task<IReadOnlyList<ReceiptRow>> ExportAsync(Actor actor, ReceiptSelection selection, long? beforeId, int most, CancellationToken ct)
    {
        RequireReader(actor);
        return unitOfWork.ReadAsync<IReadOnlyList<ReceiptRow>>(
            async db =>
            {
                var receipts = await SelectedAsync(db, actor, selection, ct).ConfigureAwait(false);
                var rows = receipts.Where(receipt => beforeId == null || receipt.Id < beforeId).OrderByDescending(receipt => receipt.Id).Take(Math.Clamp(most, 1, 1000));
                return await Rows(db, rows).ToListAsync(ct).ConfigureAwait(false);
            },
            ct);
    }

    /// <summary>Those of one customer or of one order, newest first.</summary>
    /// <param name="userId">Null = anybody's.</param>
    /// <param name="orderId">Null = for whatever.</param>
    public Task<PagedList<ReceiptRow>> HistoryAsync(Actor actor, long? userId, long? orderId, PageRequest page, CancellationToken ct) =>
        ListAsync(actor, new ReceiptSelection(UserId: userId, OrderId: orderId, Search: page.Search), page, ct);

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

    /// <summary>The cards whose receipts the actor may see, for narrowing a list to one of them.</summary>
    public Task<IReadOnlyList<ReceiptCard>> CardsAsync(Actor actor, CancellationToken ct)
    {
        RequireReader(actor);
        var (seesAll, self, isSeller) = (rights.SeesAll(actor), actor.UserId, actor.Role == UserRole.Seller);
        return unitOfWork.ReadAsync<IReadOnlyList<ReceiptCard>>(
            async db => await db.Set<BankCard>().Where(card => seesAll || (isSeller ? card.OwnerId == self : card.AdminUserId == self)).OrderBy(card => card.Id)
                .Select(card => new ReceiptCard(card.Id, card.CardNumber, card.HolderName)).ToListAsync(ct).ConfigureAwait(false),
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

    private Task<IQueryable<Receipt>> SelectedAsync(MoonVpnDbContext db, Actor actor, ReceiptSelection selection, CancellationToken ct) =>
        ReceiptSearch.MatchingAsync(Narrowed(Filtered(Visible(db, actor), selection.Show), selection), db, selection.Search, time.GetUtcNow().UtcDateTime, ct);

    private static IQueryable<Receipt> Filtered(IQueryable<Receipt> receipts, ReceiptFilter filter) => filter switch
    {
        ReceiptFilter.Waiting => receipts.Where(receipt => receipt.Status == ReceiptStatus.Pending && receipt.SubmittedAt != null),
        ReceiptFilter.Late => receipts.Where(receipt => (receipt.Status == ReceiptStatus.Expired && receipt.SubmittedAt != null) || (receipt.IsLate && receipt.Status == ReceiptStatus.Pending)),
        ReceiptFilter.Flagged => receipts.Where(receipt => receipt.IsFlagged),
        ReceiptFilter.Decided => receipts.Where(receipt => receipt.RespondedAt != null),
        ReceiptFilter.All => receipts,
    };

    private static IQueryable<Receipt> Narrowed(IQueryable<Receipt> receipts, ReceiptSelection by)
    {
        receipts = receipts.Where(receipt =>
            (by.UserId == null || receipt.UserId == by.UserId)
            && (by.OrderId == null || receipt.OrderId == by.OrderId)
            && (by.From == null || receipt.CreatedAt >= by.From)
            && (by.Until == null || receipt.CreatedAt < by.Until));
        // Few wait or are flagged. Plus nothing: so that their own index is used, and not that of a card or an amount of which there are many.
        return by.Show is ReceiptFilter.Waiting or ReceiptFilter.Late or ReceiptFilter.Flagged
            ? receipts.Where(receipt => (by.CardId == null || receipt.CardId + 0 == by.CardId) && (by.Amount == null || receipt.Amount + 0 == by.Amount))
            : receipts.Where(receipt => (by.CardId == null || receipt.CardId == by.CardId) && (by.Amount == null || receipt.Amount == by.Amount));
    }

    /// <summary>By the time the card was shown, for that is the order of the indices by card, amount and flag.</summary>
    private static IQueryable<Receipt> Ordered(IQueryable<Receipt> receipts, ReceiptSelection selection) => selection.Show == ReceiptFilter.Waiting
        ? receipts.OrderBy(receipt => receipt.SubmittedAt).ThenBy(receipt => receipt.Id)
        : receipts.OrderByDescending(receipt => receipt.CreatedAt).ThenByDescending(receipt => receipt.Id);

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
            receipt.DecidedByName, receipt.RejectionCode, receipt.RejectionReason, receipt.Offset, receipt.Score,
            receipt.WatchedUntil == null ? null : new ReceiptWatch(receipt.WatchedBy, receipt.WatchedByName ?? "", receipt.WatchedUntil.Value),
            receipt.FirstApprovedAt == null ? null : new FirstApproval(receipt.FirstApprovedBy, receipt.FirstApprovedByName ?? "", receipt.FirstApprovedAt.Value, receipt.FirstApprovedAmount ?? 0),
            receipt.ReversedAt == null
                ? null
                : new ReceiptReversal(db.Set<User>().Where(other => other.Id == receipt.ReversedBy).Select(other => other.FullName).FirstOrDefault(), receipt.ReversalReason ?? "", receipt.ReversedAt.Value),
            receipt.OverridesId);
}
