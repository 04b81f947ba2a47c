using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Payments;

/// <summary>For which payments a card was shown.</summary>
public sealed class CardHistory(UnitOfWork unitOfWork)
{
    /// <summary>Newest first; finds by tracking code and customer.</summary>
    public Task<PagedList<CardUsageRow>> ListAsync(Actor actor, long cardId, PageRequest page, CancellationToken ct)
    {
        CardAccess.RequireReader(actor);
        return unitOfWork.ReadAsync(
            async db =>
            {
                await CardAccess.FindAsync(db, actor, cardId, ct).ConfigureAwait(false);
                var (key, code) = (PersianText.Key(page.Search), PersianText.Fold(page.Search).ToUpperInvariant());
                var rows = from usage in db.Set<CardUsage>()
                           where usage.CardId == cardId
                           join receipt in db.Set<Receipt>() on usage.ReceiptId equals receipt.Id
                           join user in db.Set<User>() on receipt.UserId equals user.Id
                           where key == "" || receipt.TrackingCode.Contains(code) || user.SearchKey.Contains(key)
                           orderby usage.ShownAt descending, usage.Id descending
                           select new CardUsageRow(
                               receipt.Id, receipt.TrackingCode, user.Id, user.FullName, usage.ShownAt, usage.Amount, receipt.Status, receipt.SubmittedAt != null,
                               receipt.IsLate, receipt.ApprovedAmount, receipt.ReversedAt);
                var total = await rows.CountAsync(ct).ConfigureAwait(false);
                return new PagedList<CardUsageRow>(await rows.Skip(page.Skip).Take(page.Take).ToListAsync(ct).ConfigureAwait(false), total);
            },
            ct);
    }
}
