namespace MoonVpn.Core.Orders;

public enum OrderStatus
{
    /// <summary>Waits for money.</summary>
    Pending,

    /// <summary>Money taken, account being made.</summary>
    Paid,
    Completed,

    /// <summary>Could not be delivered; refunded to the wallet.</summary>
    Failed,

    /// <summary>Never paid.</summary>
    Expired,
}

public enum OrderKind
{
    Purchase,
    Renewal,
    ExtraTraffic,
    ExtraTime,
    LocationChange,
    Trial,
    TopUp,
}

/// <summary>Why an order closed without being paid.</summary>
public enum OrderCloseReason
{
    TimedOut,

    /// <summary>Called off; or less arrived and no card could take the rest.</summary>
    Cancelled,
    Rejected,

    /// <summary>Its location filled up before the money was found; the money is in the wallet.</summary>
    NoRoom,

    /// <summary>The account it was to change could not be changed any more when the money was found; the money is in the wallet.</summary>
    AccountUnfit,
}
