namespace MoonVpn.Core.Payments;

public enum ReceiptStatus
{
    Pending,
    Approved,
    Rejected,
    Expired,
}

public enum ReceiptFileKind
{
    None,
    Photo,
    Document,
    Text,
}

/// <summary>What became of reading the picture.</summary>
public enum OcrStatus
{
    /// <summary>Nothing to read, or no reader.</summary>
    None,
    Waiting,
    Read,

    /// <summary>The reader failed or ran out of time; it is not tried again.</summary>
    Failed,
}

/// <summary>The six preset reasons, and one's own words.</summary>
public enum RejectionReason
{
    AmountDiffers,
    Unreadable,
    NotReceived,
    Duplicate,
    WrongCard,
    Suspicious,
    Other,
}
