namespace MoonVpn.Core.Payments;

/// <summary>Which card a payment is shown: a pure function of the cards of one owner, what went over them, and the time.</summary>
internal static class CardRotation
{
    /// <summary>
    /// The pinned card; else the interval cards in turn, the current one kept until its minutes are over; else the
    /// load-balanced one with the least in 24 hours; else the manual ones; always by id among equals.
    /// </summary>
    public static BankCard? Choose(IEnumerable<CardLoad> cards, long amount, DateTime now)
    {
        var able = cards.Where(load => load.Takes(amount)).OrderBy(load => load.Card.Id).ToList();
        return able.FirstOrDefault(load => load.Card.IsPinned)?.Card
            ?? NextInterval([.. able.Select(load => load.Card).Where(card => card.RotationPolicy == CardRotationPolicy.Interval)], now)
            ?? able.Where(load => load.Card.RotationPolicy == CardRotationPolicy.LoadBalance).MinBy(load => load.DayAmount)?.Card
            ?? able.FirstOrDefault(load => load.Card.RotationPolicy == CardRotationPolicy.Manual)?.Card;
    }

    private static BankCard? NextInterval(IReadOnlyList<BankCard> cards, DateTime now)
    {
        if (cards.Count == 0)
        {
            return null;
        }

        var current = cards.Where(card => card.ShownSince is not null).MaxBy(card => card.ShownSince);
        if (current is null)
        {
            return cards[0];
        }

        return now - current.ShownSince < TimeSpan.FromMinutes(current.RotationIntervalMinutes)
            ? current
            : cards.FirstOrDefault(card => card.Id > current.Id) ?? cards[0];
    }
}
