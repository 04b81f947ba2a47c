namespace MoonVpn.Core.Payments;

/// <summary>A receipt as it is decided: everything that speaks for or against it.</summary>
/// <param name="CustomerPaid">Receipts of this customer that were approved.</param>
/// <param name="CustomerRejected">Receipts of this customer that were rejected.</param>
/// <param name="Amount">Toman that were asked for, <paramref name="Offset"/> included.</param>
/// <param name="Score">0–100: how closely one should look.</param>
/// <param name="OverridesId">The decided receipt in whose place a superadmin made this one.</param>
public sealed record ReceiptRow(
    long Id,
    string TrackingCode,
    ReceiptStatus Status,
    long Amount,
    long? ApprovedAmount,
    long UserId,
    string CustomerName,
    string? CustomerUsername,
    long? CustomerTelegramId,
    DateTime CustomerSince,
    int CustomerPaid,
    int CustomerRejected,
    long? OrderId,
    long CardId,
    string CardNumber,
    string CardHolder,
    string BankName,
    ReceiptFileKind FileKind,
    string? FileId,
    string? FilePath,
    string? Text,
    bool IsFlagged,
    bool NeedsSuperadmin,
    bool IsLate,
    string Notes,
    DateTime CreatedAt,
    DateTime? SubmittedAt,
    DateTime? ReviewUntil,
    DateTime? RespondedAt,
    string? DecidedBy,
    RejectionReason? RejectionCode,
    string? RejectionReason,
    long Offset,
    int Score,
    ReceiptWatch? Watch,
    FirstApproval? FirstApproval,
    ReceiptReversal? Reversal,
    long? OverridesId)
{
    /// <summary>Toman that are due, without what makes the amount unique.</summary>
    public long Due => Amount - Offset;

    public bool IsDecidable => SubmittedAt is not null && (Status is ReceiptStatus.Pending or ReceiptStatus.Expired);
}
