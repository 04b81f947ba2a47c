namespace MoonVpn.Core.Payments.Deposits;

/// <summary>A message of the bank as a phone forwarded it (table <c>bank_deposit</c>). Evidence, not truth; each is used once.</summary>
public sealed class BankDeposit
{
    public long Id { get; init; }

    public long PhoneId { get; init; }

    public string Sender { get; init; } = "";

    /// <summary>The text, encrypted; emptied when it is old.</summary>
    public string Text { get; set; } = "";

    /// <summary>SHA-256 over phone, sender, text and the minute it reached the phone; unique: the same message counts once.</summary>
    public string Fingerprint { get; init; } = "";

    public DepositStatus Status { get; set; }

    public long? PatternId { get; set; }

    /// <summary>The card it speaks of.</summary>
    public long? CardId { get; set; }

    /// <summary>Toman, rounded down.</summary>
    public long? Amount { get; set; }

    /// <summary>The amount in Rial was not a whole number of Toman.</summary>
    public bool IsRounded { get; set; }

    /// <summary>Toman on the account after it, as the bank says.</summary>
    public long? BalanceAfter { get; set; }

    /// <summary>The last digits of the account in the message.</summary>
    public string AccountHint { get; set; } = "";

    /// <summary>By the bank's clock (UTC).</summary>
    public DateTime? BankTime { get; set; }

    /// <summary>When the phone had it (UTC).</summary>
    public DateTime ReachedPhoneAt { get; init; }

    public DateTime ReceivedAt { get; init; }

    /// <summary>The balance follows from the message before it; null: there is nothing to compare with.</summary>
    public bool? IsContinuous { get; set; }

    /// <summary>How well the best receipt fits, 0–100.</summary>
    public int Score { get; set; }
}

public enum DepositStatus
{
    /// <summary>A deposit for which no receipt was found (yet).</summary>
    Unmatched,

    /// <summary>One receipt fits; a person or the rule decides.</summary>
    Matched,

    /// <summary>Its receipt was approved.</summary>
    Consumed,

    /// <summary>Not a deposit.</summary>
    Ignored,

    /// <summary>No pattern fits: perhaps a new wording.</summary>
    Unreadable,
}
