namespace MoonVpn.Core.Orders;

/// <summary>What moved for an order, in Toman, by the ledger.</summary>
/// <param name="Held">Kept for it in the wallet.</param>
/// <param name="ByCard">Of what was paid, what came by card for it.</param>
/// <param name="FromWallet">The rest of what was paid.</param>
/// <param name="Refunded">Given back, whether it failed or was refunded.</param>
/// <param name="Refundable">What may still be given back.</param>
public sealed record OrderMoney(long Held, long ByCard, long FromWallet, long Refunded, long Refundable);
