namespace MoonVpn.Core.Payments;

/// <summary>A card's books of a Jalali month.</summary>
/// <param name="Days">Up to today, oldest first.</param>
public sealed record CardMonth(int Year, int Month, IReadOnlyList<CardDayRow> Days)
{
    /// <summary>All of it; the difference is that of the days that were counted.</summary>
    public CardDayRow Total { get; } = new()
    {
        Shown = Sum(Days, day => day.Shown),
        Approved = Sum(Days, day => day.Approved),
        Late = Sum(Days, day => day.Late),
        Undone = Sum(Days, day => day.Undone),
        Deposits = Sum(Days, day => day.Deposits),
        BankUsed = Sum(Days, day => day.BankUsed),
        BankOpen = Sum(Days, day => day.BankOpen),
    };

    public long Counted => Days.Sum(day => day.Counted?.Amount ?? 0);

    /// <summary>How much more the statements have than the shop, over the days that were counted.</summary>
    public long Difference => Days.Sum(day => day.Difference ?? 0);

    public int DaysCounted => Days.Count(day => day.Counted is not null);

    private static CardTally Sum(IReadOnlyList<CardDayRow> days, Func<CardDayRow, CardTally> of) => days.Aggregate(default(CardTally), (sum, day) => sum + of(day));
}
