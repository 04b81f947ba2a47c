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
