namespace MoonVpn.Core.Payments;

/// <summary>Which receipts are looked for.</summary>
/// <param name="From">The card was shown then or later (UTC).</param>
/// <param name="Until">The card was shown before then (UTC).</param>
/// <param name="Amount">Toman that were asked for.</param>
/// <param name="Search">A tracking code, its beginning or its last characters; the bank's number; or a part of the customer's name.</param>
public sealed record ReceiptSelection(
    ReceiptFilter Show = ReceiptFilter.All,
    long? CardId = null,
    long? UserId = null,
    long? OrderId = null,
    DateTime? From = null,
    DateTime? Until = null,
    long? Amount = null,
    string? Search = null)
{
    /// <summary>Something beyond the kind of list and the words looked for.</summary>
    public bool IsNarrowed => (CardId ?? UserId ?? OrderId ?? Amount) is not null || From is not null || Until is not null;
}
