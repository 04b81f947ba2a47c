namespace MoonVpn.Core.Orders;

/// <summary>How an order is to be paid.</summary>
public enum PayWith
{
    /// <summary>All of it by card.</summary>
    Card,

    /// <summary>The wallet first, the rest by card.</summary>
    WalletFirst,
}
