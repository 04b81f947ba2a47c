namespace MoonVpn.Core.Payments.Deposits;

/// <summary>How a bank words its messages (table <c>deposit_pattern</c>): an editable row with a regular expression over folded text.</summary>
public sealed class DepositPattern
{
    public long Id { get; init; }

    public string Name { get; set; } = "";

    /// <summary>The bank's name as cards have it; empty: any.</summary>
    public string BankName { get; set; } = "";

    /// <summary>Part of the sender's name or number; empty: any sender.</summary>
    public string Sender { get; set; } = "";

    /// <summary>With the groups amount and, where the bank gives them, balance, account, date and time.</summary>
    public string Expression { get; set; } = "";

    public DepositPatternKind Kind { get; set; }

    public DepositUnit Unit { get; set; }

    /// <summary>The first that fits wins.</summary>
    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>A message of this kind, for the test box.</summary>
    public string Sample { get; set; } = "";

    public DateTime CreatedAt { get; init; }
}

public enum DepositPatternKind
{
    Deposit,

    /// <summary>Withdrawals, passwords, interest, advertisements: kept from being taken for a deposit.</summary>
    Ignore,
}

public enum DepositUnit
{
    Rial,
    Toman,
}
