using MoonVpn.Core.Payments;

namespace MoonVpn.Core.Orders;

/// <summary>The payment screen of an order: everything a customer needs to transfer the money, and what became of it.</summary>
/// <param name="Amount">Toman to transfer.</param>
/// <param name="WalletPart">Toman that are held in the wallet for it.</param>
/// <param name="RejectionsLeft">How often a rejected receipt may still be sent again.</param>
public sealed record PaymentDetails(
    long OrderId,
    string OrderCode,
    OrderStatus OrderStatus,
    string PlanName,
    string LocationName,
    long FinalAmount,
    long WalletPart,
    long ReceiptId,
    string ReceiptCode,
    ReceiptStatus ReceiptStatus,
    long Amount,
    long? ApprovedAmount,
    string CardNumber,
    string CardHolder,
    string BankName,
    DateTime UploadUntil,
    DateTime? SubmittedAt,
    bool IsLate,
    RejectionReason? RejectionCode,
    string? RejectionReason,
    int RejectionsLeft)
{
    /// <summary>What the order is about; a top-up has neither plan nor location.</summary>
    public OrderKind Kind { get; init; }

    /// <summary>Why the order is over, if it is.</summary>
    public OrderCloseReason? CloseReason { get; init; }

    /// <summary>The approval was taken back, and its money with it.</summary>
    public bool IsUndone { get; init; }

    /// <summary>It was this receipt's approval that paid for the order.</summary>
    public bool PaidOrder { get; init; }
}
