namespace MoonVpn.Core.Payments.Deposits;

/// <summary>What a message of the bank says, by the first pattern that fits.</summary>
/// <param name="AmountRial">Null when the message is to be ignored.</param>
/// <param name="Account">Digits of the account as the message shows them; empty: it shows none.</param>
/// <param name="BankTime">UTC; null: it gives none, or one that cannot be.</param>
public sealed record DepositReading(DepositPattern Pattern, long? AmountRial, long? BalanceRial, string Account, DateTime? BankTime)
{
    /// <summary>Toman, rounded down.</summary>
    public long? Amount => AmountRial / 10;

    public bool IsRounded => AmountRial % 10 > 0;
}
