namespace MoonVpn.Core.Ledger;

/// <param name="Balance">Toman in the wallet.</param>
/// <param name="Held">Toman of it that is promised to open orders.</param>
public sealed record WalletBalance(long Balance, long Held)
{
    public long Available => Balance - Held;
}
