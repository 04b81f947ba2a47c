using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments;

/// <summary>Hands out the card for a payment.</summary>
internal static class CardDesk
{
    /// <param name="ownerId">The seller whose cards are meant; null: the operator's.</param>
    public static async Task<BankCard?> ChooseAsync(MoonVpnDbContext db, long? ownerId, long amount, DateTime now, CancellationToken ct) =>
        CardRotation.Choose(await LoadsAsync(db, ownerId, now, ct).ConfigureAwait(false), amount, now);

    /// <summary>Remembers since when an interval card has been the current one.</summary>
    public static void Show(BankCard card, DateTime now)
    {
        var isStale = card.ShownSince is not { } since || now - since >= TimeSpan.FromMinutes(card.RotationIntervalMinutes);
        if (card.RotationPolicy == CardRotationPolicy.Interval && isStale)
        {
            card.ShownSince = now;
        }
    }

    public static async Task<IReadOnlyList<CardLoad>> LoadsAsync(MoonVpnDbContext db, long? ownerId, DateTime now, CancellationToken ct)
    {
        var today = TehranTime.DayStart(now);
        var from = now.AddDays(-1) < today ? now.AddDays(-1) : today;
        var cards = await db.Set<BankCard>().Where(card => card.OwnerId == ownerId).ToListAsync(ct).ConfigureAwait(false);
        var used = await db.Set<Receipt>()
            .Where(receipt => receipt.CreatedAt >= from && (receipt.Status == ReceiptStatus.Approved || receipt.Status == ReceiptStatus.Pending))
            .Select(receipt => new { receipt.CardId, Amount = receipt.ApprovedAmount ?? receipt.Amount, receipt.CreatedAt })
            .ToListAsync(ct).ConfigureAwait(false);
        return
        [
            .. cards.Select(card =>
            {
                var own = used.Where(use => use.CardId == card.Id).ToList();
                var ofToday = own.Where(use => use.CreatedAt >= today).ToList();
                return new CardLoad(card, ofToday.Sum(use => use.Amount), ofToday.Count, own.Where(use => use.CreatedAt >= now.AddDays(-1)).Sum(use => use.Amount));
            }),
        ];
    }
}
