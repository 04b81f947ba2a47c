using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Catalog.Gifts;

/// <summary>Gift codes as those look at them who hand them out.</summary>
public sealed class GiftQueries(UnitOfWork unitOfWork)
{
    /// <summary>Newest first; finds by name, and by the whole of a code.</summary>
    public Task<PagedList<GiftBatchRow>> ListAsync(Actor actor, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var batches = Matching(db, page.Search);
                var total = await batches.CountAsync(ct).ConfigureAwait(false);
                var items = await Rows(db, batches.OrderByDescending(batch => batch.Id).Skip(page.Skip).Take(page.Take)).ToListAsync(ct).ConfigureAwait(false);
                return new PagedList<GiftBatchRow>(items, total);
            },
            ct);
    }

    public async Task<GiftBatchRow> GetAsync(Actor actor, long batchId, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        return await unitOfWork.ReadAsync(db => Rows(db, db.Set<GiftBatch>().Where(batch => batch.Id == batchId)).FirstOrDefaultAsync(ct), ct).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.NotFound);
    }

    /// <summary>Who redeemed codes of the batch, newest first.</summary>
    public Task<PagedList<GiftRedemptionRow>> RedemptionsAsync(Actor actor, long batchId, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var codes = db.Set<GiftCode>().Where(code => code.BatchId == batchId && code.RedeemedBy != null);
                var total = await codes.CountAsync(ct).ConfigureAwait(false);
                var items = await (from code in codes
                                   join user in db.Set<User>() on code.RedeemedBy equals user.Id
                                   join row in db.Set<Transaction>() on code.TransactionId equals row.Id
                                   orderby code.RedeemedAt descending, code.Id descending
                                   select new GiftRedemptionRow(code.Id, code.Code.Substring(code.Code.Length - 4), user.Id, user.FullName, code.RedeemedAt!.Value, row.TrackingCode))
                    .Skip(page.Skip).Take(page.Take).ToListAsync(ct).ConfigureAwait(false);
                return new PagedList<GiftRedemptionRow>(items, total);
            },
            ct);
    }

    private static IQueryable<GiftBatch> Matching(MoonVpnDbContext db, string? search)
    {
        var words = PersianText.Fold(search);
        var folded = CodeText.Fold(search);
        var like = SearchPattern.Containing(words);
        return words.Length == 0
            ? db.Set<GiftBatch>()
            : db.Set<GiftBatch>().Where(batch => EF.Functions.Like(batch.Name, like, SearchPattern.Escape) || db.Set<GiftCode>().Any(code => code.BatchId == batch.Id && code.Code == folded));
    }

    private static IQueryable<GiftBatchRow> Rows(MoonVpnDbContext db, IQueryable<GiftBatch> batches) => batches.Select(batch => new GiftBatchRow(
        batch.Id, batch.Name, batch.Amount, batch.Count, db.Set<GiftCode>().Count(code => code.BatchId == batch.Id && code.RedeemedBy != null),
        batch.PerUserLimit, batch.ValidUntil, batch.IsVoid, db.Set<User>().Where(user => user.Id == batch.CreatedBy).Select(user => user.FullName).FirstOrDefault(), batch.CreatedAt));
}
