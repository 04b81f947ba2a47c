namespace MoonVpn.Core.Payments.Deposits;

/// <summary>Why a message of the bank leaves its payment to a person.</summary>
public enum DepositDoubt
{
    /// <summary>It cannot be told of which card it speaks.</summary>
    Card,

    /// <summary>It may speak of more than one payment.</summary>
    Several,

    /// <summary>The phone that brought it was switched off since.</summary>
    Phone,

    /// <summary>The pattern names no sender, or another one.</summary>
    Sender,

    /// <summary>The card's own account is not named in it.</summary>
    Account,

    /// <summary>Not to the Toman what was asked for.</summary>
    Amount,

    /// <summary>The bank's time is not within the payment's; or it gives none, and the amount is not unique.</summary>
    Time,

    /// <summary>The balance does not follow from the message before it, or there is none.</summary>
    Balance,

    /// <summary>Somebody or something doubts the receipt.</summary>
    Flagged,

    /// <summary>The customer sent no receipt yet, and the amount is not unique.</summary>
    NotSent,

    /// <summary>More than the shop may approve by itself.</summary>
    Limit,

    /// <summary>The card's automatic approvals of the day would exceed what is set.</summary>
    DailyLimit,
}
