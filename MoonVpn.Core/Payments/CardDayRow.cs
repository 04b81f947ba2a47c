namespace MoonVpn.Core.Payments;

/// <summary>A card's books of a day in Tehran: what the shop, the ledger, the bank's messages and the statement say.</summary>
public sealed record CardDayRow
{
    public DateOnly Day { get; init; }

    /// <summary>Payments it was shown for, with what they were asked.</summary>
    public CardTally Shown { get; init; }

    /// <summary>Receipts approved on that day, with what arrived.</summary>
    public CardTally Approved { get; init; }

    /// <summary>Those of <see cref="Approved"/> that came after their order had ended.</summary>
    public CardTally Late { get; init; }

    /// <summary>Approvals taken back on that day.</summary>
    public CardTally Undone { get; init; }

    /// <summary>The deposits that the ledger holds for receipts of this card.</summary>
    public CardTally Deposits { get; init; }

    /// <summary>Deposits the bank reported, whose receipt was approved.</summary>
    public CardTally BankUsed { get; init; }

    /// <summary>Deposits the bank reported, for which no receipt was approved.</summary>
    public CardTally BankOpen { get; init; }

    /// <summary>What somebody counted on the statement; null: nobody did.</summary>
    public CardDayCount? Counted { get; init; }

    /// <summary>What should be on the statement: approved and not taken back.</summary>
    public long Expected => Approved.Amount - Undone.Amount;

    /// <summary>How much more the statement has than the shop; null: nobody counted.</summary>
    public long? Difference => Counted?.Amount - Expected;

    /// <summary>False: the ledger says otherwise, and somebody must look.</summary>
    public bool IsBooked => Approved == Deposits;

    public bool IsEmpty => Shown.Count + Approved.Count + Undone.Count + Deposits.Count + BankUsed.Count + BankOpen.Count == 0 && Counted is null;
}
