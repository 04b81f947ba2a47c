using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments;

/// <summary>Hands out the card for a payment.</summary>
internal static class CardDesk
{
    /// <param name="ownerId">The seller whose cards are meant; null: the operator's.</param>
    public static async Task<BankCard?> ChooseAsync(MoonVpnDbContext db, long? ownerId, long amount, DateTime now, CancellationToken ct)
    {
        var cards = await OfAsync(db, ownerId, ct).ConfigureAwait(false);
        // What went over them matters to those with a limit of the day, and between those that are balanced.
        var counts = cards.Exists(card => card.DailyAmountLimit is not null || card.DailyCountLimit is not null || card.RotationPolicy == CardRotationPolicy.LoadBalance);
        var loads = counts ? await WithUseAsync(db, cards, now, ct).ConfigureAwait(false) : cards.ConvertAll(card => new CardLoad(card, 0, 0, 0));
        return CardRotation.Choose(loads, amount, now)?.Card;
    }

    /// <summary>Remembers since when an interval card has been the current one.</summary>
    public static void Show(BankCard card, DateTime now)
    {
        if (card.RotationPolicy == CardRotationPolicy.Interval && CardRotation.TurnUntil(card, now) is null)
        {
            card.ShownSince = now;
        }
    }

    public static async Task<IReadOnlyList<CardLoad>> LoadsAsync(MoonVpnDbContext db, long? ownerId, DateTime now, CancellationToken ct)
    {
        var cards = await OfAsync(db, ownerId, ct).ConfigureAwait(false);
        return await WithUseAsync(db, cards, now, ct).ConfigureAwait(false);
    }

    private static Task<List<BankCard>> OfAsync(MoonVpnDbContext db, long? ownerId, CancellationToken ct) =>
        db.Set<BankCard>().Where(card => card.OwnerId == ownerId).ToListAsync(ct);

    private static async Task<IReadOnlyList<CardLoad>> WithUseAsync(MoonVpnDbContext db, List<BankCard> cards, DateTime now, CancellationToken ct)
    {
        var ids = cards.ConvertAll(card => card.Id);
        var counted = await CountedAsync(db, ids, now, ct).ConfigureAwait(false);
        var open = await OpenAsync(db, ids, ct).ConfigureAwait(false);
        return
        [
            .. from card in cards
               let use = counted.GetValueOrDefault(card.Id) + open.GetValueOrDefault(card.Id)
               select new CardLoad(card, use.TodayAmount, use.TodayCount, use.DayAmount),
        ];
    }

    /// <summary>
    /// Approved, by when it was approved, and sent but never answered, by when it was sent. What was shown more than a day before the
    /// day began is no turnover of today, so that the index by card and day bounds the look.
    /// </summary>
    private static async Task<Dictionary<long, Use>> CountedAsync(MoonVpnDbContext db, List<long> cards, DateTime now, CancellationToken ct)
    {
        var (today, dayAgo) = (TehranTime.DayStart(now), now.AddDays(-1));
        var shownSince = (today < dayAgo ? today : dayAgo).AddDays(-1);
        return await db.Set<Receipt>()
            .Where(receipt => cards.Contains(receipt.CardId) && receipt.CreatedAt >= shownSince
                && ((receipt.Status == ReceiptStatus.Approved && receipt.ReversedAt == null) || (receipt.Status == ReceiptStatus.Expired && receipt.SubmittedAt != null)))
            .Select(receipt => new { receipt.CardId, Amount = receipt.ApprovedAmount ?? receipt.Amount, At = receipt.RespondedAt ?? receipt.SubmittedAt })
            .GroupBy(receipt => receipt.CardId)
            .Select(own => new
            {
                own.Key,
                TodayAmount = own.Sum(receipt => receipt.At >= today ? receipt.Amount : 0),
                TodayCount = own.Sum(receipt => receipt.At >= today ? 1 : 0),
                DayAmount = own.Sum(receipt => receipt.At >= dayAgo ? receipt.Amount : 0),
            })
            .ToDictionaryAsync(own => own.Key, own => new Use(own.TodayAmount, own.TodayCount, own.DayAmount), ct).ConfigureAwait(false);
    }

    /// <summary>Whoever was shown a card may pay at any moment, whenever that was.</summary>
    private static async Task<Dictionary<long, Use>> OpenAsync(MoonVpnDbContext db, List<long> cards, CancellationToken ct) =>
        await db.Set<Receipt>().Where(receipt => receipt.Status == ReceiptStatus.Pending && cards.Contains(receipt.CardId))
            .GroupBy(receipt => receipt.CardId)
            .Select(own => new { own.Key, Amount = own.Sum(receipt => receipt.Amount), Count = own.Count() })
            .ToDictionaryAsync(own => own.Key, own => new Use(own.Amount, own.Count, own.Amount), ct).ConfigureAwait(false);

    private readonly record struct Use(long TodayAmount, int TodayCount, long DayAmount)
    {
        public static Use operator +(Use left, Use right) => new(left.TodayAmount + right.TodayAmount, left.TodayCount + right.TodayCount, left.DayAmount + right.DayAmount);
    }
}
