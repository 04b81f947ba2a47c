namespace MoonVpn.Core.Orders;

/// <summary>Something that happened to an order, its receipts, its money or its account.</summary>
/// <param name="Who">Empty: the shop by itself.</param>
/// <param name="Action">Feature and verb, as the audit log has it (<c>receipt.approve</c>), or <c>ledger.</c> and the row's type.</param>
/// <param name="Amount">Toman, signed, when money moved.</param>
/// <param name="Code">The tracking code of the receipt or the ledger row it is about; empty: of the order itself.</param>
/// <param name="Reason">In the words of whoever did it; empty: none was asked for.</param>
public sealed record OrderEvent(DateTime At, string Who, string Action, long? Amount, string Code, string Reason)
{
    /// <summary>The receipt it is about.</summary>
    public long? ReceiptId { get; init; }
}
