namespace MoonVpn.Core.Payments;

/// <summary>Why a card gets the next payment, or why it does not.</summary>
public enum CardVerdict
{
    /// <summary>Next: it is pinned.</summary>
    Pinned,

    /// <summary>Next: the interval card whose minutes are not over.</summary>
    Current,

    /// <summary>Next: the interval card whose turn begins with this payment.</summary>
    Turn,

    /// <summary>Next: the load-balanced card with the least in 24 hours.</summary>
    Least,

    /// <summary>Next: the first of the manual cards.</summary>
    First,

    /// <summary>Could take it, but another one comes before it.</summary>
    Waiting,
    Off,

    /// <summary>Its number was never confirmed.</summary>
    Unconfirmed,
    Frozen,

    /// <summary>The payment would exceed its daily amount.</summary>
    DayAmountFull,

    /// <summary>It had its daily number of payments.</summary>
    DayCountFull,

    /// <summary>The payment is below its least amount.</summary>
    TooSmall,

    /// <summary>The payment is above its greatest amount.</summary>
    TooLarge,
}
