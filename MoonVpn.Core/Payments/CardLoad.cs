namespace MoonVpn.Core.Payments;

/// <summary>A card and what went over it: approved plus open payments.</summary>
/// <param name="TodayAmount">Toman since midnight in Tehran.</param>
/// <param name="DayAmount">Toman in the last 24 hours.</param>
internal sealed record CardLoad(BankCard Card, long TodayAmount, int TodayCount, long DayAmount)
{
    public bool Takes(long amount) =>
        Card is { IsActive: true, IsFrozen: false, IsConfirmed: true }
        && amount >= (Card.MinAmount ?? 0)
        && amount <= (Card.MaxAmount ?? long.MaxValue)
        && (Card.DailyAmountLimit is not { } most || TodayAmount + amount <= most)
        && (Card.DailyCountLimit is not { } times || TodayCount < times);
}
