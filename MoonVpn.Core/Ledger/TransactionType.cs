namespace MoonVpn.Core.Ledger;

public enum TransactionType
{
    /// <summary>Money came in; positive.</summary>
    Deposit,

    /// <summary>An order was paid; negative.</summary>
    Purchase,

    /// <summary>An order failed; positive.</summary>
    Refund,

    /// <summary>An admin's correction, either sign.</summary>
    Adjustment,

    /// <summary>A seller's share; positive.</summary>
    Commission,

    /// <summary>Between operator and seller, either sign.</summary>
    Settlement,

    /// <summary>Takes back an earlier row, either sign.</summary>
    Reversal,
}

public enum TransactionStatus
{
    Completed,
    Reversed,
}
