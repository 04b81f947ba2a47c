namespace MoonVpn.Core.Payments;

/// <summary>A card and what goes over it: approved plus open payments.</summary>
/// <param name="TodayAmount">Toman since midnight in Tehran.</param>
/// <param name="DayAmount">Toman in the last 24 hours.</param>
internal sealed record CardLoad(BankCard Card, long TodayAmount, int TodayCount, long DayAmount)
{
    /// <param name="amount">Toman; null: whatever it may be.</param>
    public bool Takes(long? amount) => Hindrance(amount) is null;

    /// <summary>What keeps the card from a payment; null: nothing.</summary>
    /// <param name="amount">Toman; null: whatever it may be.</param>
    public CardVerdict? Hindrance(long? amount) => Card switch
    {
        { IsActive: false } => CardVerdict.Off,
        { IsConfirmed: false } => CardVerdict.Unconfirmed,
        { IsFrozen: true } => CardVerdict.Frozen,
        { DailyCountLimit: { } times } when TodayCount >= times => CardVerdict.DayCountFull,
        { DailyAmountLimit: { } most } when TodayAmount + (amount ?? 1) > most => CardVerdict.DayAmountFull,
        { MinAmount: { } least } when amount < least => CardVerdict.TooSmall,
        { MaxAmount: { } greatest } when amount > greatest => CardVerdict.TooLarge,
        _ => null,
    };
}
