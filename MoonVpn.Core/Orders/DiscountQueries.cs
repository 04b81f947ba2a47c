using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Orders;

/// <summary>Discount codes as those look at them who hand them out.</summary>
public sealed class DiscountQueries(UnitOfWork unitOfWork)
{
    /// <summary>Newest first; finds by code and note.</summary>
    /// <param name="status">Null = any.</param>
    public Task<PagedList<DiscountRow>> ListAsync(Actor actor, DiscountStatus? status, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var codes = Matching(db.Set<DiscountCode>().Where(code => status == null || code.Status == status), page.Search);
                var total = await codes.CountAsync(ct).ConfigureAwait(false);
                var items = await Rows(db, codes.OrderByDescending(code => code.Id).Skip(page.Skip).Take(page.Take)).ToListAsync(ct).ConfigureAwait(false);
                return new PagedList<DiscountRow>(items, total);
            },
            ct);
    }

    public async Task<DiscountRow> GetAsync(Actor actor, long codeId, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        return await unitOfWork.ReadAsync(db => Rows(db, db.Set<DiscountCode>().Where(code => code.Id == codeId)).FirstOrDefaultAsync(ct), ct).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.NotFound);
    }

    /// <summary>Who used it and for what, newest first.</summary>
    public Task<PagedList<DiscountUseRow>> UsesAsync(Actor actor, long codeId, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var uses = db.Set<DiscountUse>().Where(use => use.DiscountCodeId == codeId);
                var total = await uses.CountAsync(ct).ConfigureAwait(false);
                var items = await (from use in uses.OrderByDescending(use => use.Id).Skip(page.Skip).Take(page.Take)
                                   join order in db.Set<Order>() on use.OrderId equals order.Id
                                   join user in db.Set<User>() on use.UserId equals user.Id
                                   orderby use.Id descending
                                   select new DiscountUseRow(
                                       order.Id, order.TrackingCode, user.Id, user.FullName, order.PlanName, order.DiscountAmount, order.FinalAmount,
                                       order.Status, use.CreatedAt, use.GivenBackAt)).ToListAsync(ct).ConfigureAwait(false);
                return new PagedList<DiscountUseRow>(items, total);
            },
            ct);
    }

    private static IQueryable<DiscountCode> Matching(IQueryable<DiscountCode> codes, string? search)
    {
        var words = PersianText.Fold(search);
        var folded = CodeText.Fold(search);
        var like = SearchPattern.Containing(words);
        return words.Length == 0 ? codes : codes.Where(code => code.Code.Contains(folded) || EF.Functions.Like(code.Note, like, SearchPattern.Escape));
    }

    private static IQueryable<DiscountRow> Rows(MoonVpnDbContext db, IQueryable<DiscountCode> codes)
    {
        var sold = db.Set<Order>().Where(order => order.Status == OrderStatus.Paid || order.Status == OrderStatus.Completed);
        return codes.Select(code => new DiscountRow(
            code.Id, code.Code, code.Type, code.Value, code.MaxDiscount, code.Note, code.UsageLimit, code.PerUserLimit, code.FirstPurchaseOnly, code.UsageCount,
            code.MinOrder, code.ValidFrom, code.ValidUntil, code.Status, code.ResellerId,
            db.Set<User>().Where(user => user.Id == code.ResellerId).Select(user => user.FullName).FirstOrDefault(),
            code.Plans.Select(place => place.PlanId).ToList(), code.CreatedAt,
            db.Set<DiscountUse>().Any(use => use.DiscountCodeId == code.Id),
            sold.Count(order => order.DiscountCodeId == code.Id),
            sold.Where(order => order.DiscountCodeId == code.Id).Sum(order => order.FinalAmount),
            sold.Where(order => order.DiscountCodeId == code.Id).Sum(order => order.DiscountAmount)));
    }
}
