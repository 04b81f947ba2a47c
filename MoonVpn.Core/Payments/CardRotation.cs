namespace MoonVpn.Core.Payments;

/// <summary>Which card a payment is shown: a pure function of the cards of one owner, what goes over them, and the time.</summary>
internal static class CardRotation
{
    /// <summary>
    /// The pinned card; else the interval cards in turn, the current one kept until its minutes are over or it cannot take the
    /// payment; else the load-balanced one with the least in 24 hours; else the manual ones; always by id among equals.
    /// </summary>
    /// <param name="amount">Toman; null: whatever it may be.</param>
    public static CardChoice? Choose(IEnumerable<CardLoad> cards, long? amount, DateTime now)
    {
        var all = cards.OrderBy(load => load.Card.Id).ToList();
        var able = all.Where(load => load.Takes(amount)).ToList();
        return Of(able.Find(load => load.Card.IsPinned), CardVerdict.Pinned)
            ?? InTurn([.. all.Select(load => load.Card).Where(IsInterval)], [.. able.Select(load => load.Card).Where(IsInterval)], now)
            ?? Of(able.Where(load => load.Card.RotationPolicy == CardRotationPolicy.LoadBalance).MinBy(load => load.DayAmount), CardVerdict.Least)
            ?? Of(able.Find(load => load.Card.RotationPolicy == CardRotationPolicy.Manual), CardVerdict.First);
    }

    /// <summary>Until when an interval card keeps its turn; null: its turn is over, or has not come.</summary>
    public static DateTime? TurnUntil(BankCard card, DateTime now) =>
        card.ShownSince is { } since && now - since < TimeSpan.FromMinutes(card.RotationIntervalMinutes) ? since.AddMinutes(card.RotationIntervalMinutes) : null;

    /// <summary>The turn goes on from the card that was shown last, even if that one cannot be shown any more.</summary>
    private static CardChoice? InTurn(IReadOnlyList<BankCard> all, IReadOnlyList<BankCard> able, DateTime now)
    {
        if (able.Count == 0)
        {
            return null;
        }

        var last = all.Where(card => card.ShownSince is not null).MaxBy(card => card.ShownSince);
        return last is not null && able.Contains(last) && TurnUntil(last, now) is not null
            ? new(last, CardVerdict.Current)
            : new(able.FirstOrDefault(card => card.Id > (last?.Id ?? 0)) ?? able[0], CardVerdict.Turn);
    }

    private static bool IsInterval(BankCard card) => card.RotationPolicy == CardRotationPolicy.Interval;

    private static CardChoice? Of(CardLoad? load, CardVerdict why) => load is null ? null : new(load.Card, why);
}
