namespace MoonVpn.Core.Payments.Signals;

/// <summary>A reason to look closer at a receipt (table <c>receipt_signal</c>). It warns; it never decides.</summary>
public sealed class ReceiptSignal
{
    public long Id { get; init; }

    public long ReceiptId { get; init; }

    public SignalKind Kind { get; init; }

    /// <summary>What it adds to the receipt's score, 0–100.</summary>
    public int Weight { get; init; }

    /// <summary>The other receipt it speaks of.</summary>
    public long? OtherReceiptId { get; init; }

    /// <summary>A figure or a code for the sentence: an amount, a count, a number.</summary>
    public string Detail { get; init; } = "";

    public DateTime CreatedAt { get; init; }
}

/// <summary>What was noticed; each has its sentence in both languages.</summary>
public enum SignalKind
{
    /// <summary>The very same file was sent before, by the same customer.</summary>
    SameFile,

    /// <summary>The very same file was sent before, by another customer.</summary>
    SameFileOfOther,

    /// <summary>The picture looks like an earlier one, perhaps cropped.</summary>
    SimilarPicture,

    /// <summary>The bank's number was used before.</summary>
    SameReference,

    /// <summary>The same customer sent the same amount minutes ago.</summary>
    SameAmountSoon,

    /// <summary>Many receipts of one customer within an hour.</summary>
    ManyReceipts,

    /// <summary>Several of this customer's receipts were rejected lately.</summary>
    ManyRejections,

    /// <summary>The customer came within the last hour.</summary>
    NewCustomer,

    /// <summary>Nothing of this customer was ever approved.</summary>
    FirstPurchase,

    /// <summary>Far more than this customer, or the shop, usually sees.</summary>
    HighAmount,

    /// <summary>The reader found another amount.</summary>
    AmountDiffers,

    /// <summary>The reader found another card.</summary>
    CardDiffers,

    /// <summary>The amount looks like Rial taken for Toman, or the other way round.</summary>
    RialForToman,

    /// <summary>Nobody answered in time.</summary>
    Unanswered,

    /// <summary>A person raised it.</summary>
    Raised,
}
