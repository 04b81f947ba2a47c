namespace MoonVpn.Core.Payments;

/// <summary>A card was shown for a payment, and what became of it.</summary>
/// <param name="Amount">Toman asked for.</param>
/// <param name="Approved">Toman that arrived; null: nothing was approved.</param>
/// <param name="ReversedAt">The approval was taken back.</param>
public sealed record CardUsageRow(
    long ReceiptId,
    string TrackingCode,
    long UserId,
    string UserName,
    DateTime ShownAt,
    long Amount,
    ReceiptStatus Status,
    bool IsSubmitted,
    bool IsLate,
    long? Approved,
    DateTime? ReversedAt);
