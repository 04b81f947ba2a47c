namespace MoonVpn.Core.Payments;

/// <summary>Which receipts a list shows.</summary>
public enum ReceiptFilter
{
    /// <summary>Sent and waiting, oldest first.</summary>
    Waiting,

    /// <summary>Sent in time but not answered in time, or sent after the order's time.</summary>
    Late,

    /// <summary>Flagged, decided or not, newest first.</summary>
    Flagged,

    /// <summary>Decided, newest first.</summary>
    Decided,

    /// <summary>Everything, newest first.</summary>
    All,
}
