using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments;

namespace MoonVpn.Core.Orders;

/// <summary>What became of an order, as its customer may know it: no names and no notes of the staff (those are in <see cref="OrderHistory"/>).</summary>
public sealed class OrderTimeline(UnitOfWork unitOfWork, OrderQueries orders)
{
    /// <summary>Oldest first.</summary>
    /// <exception cref="RefusedException">Not the actor's order.</exception>
    public async Task<IReadOnlyList<OrderStep>> ListAsync(Actor actor, long orderId, CancellationToken ct)
    {
        var order = await orders.GetAsync(actor, orderId, ct).ConfigureAwait(false);
        var receipts = await unitOfWork.ReadAsync(
            db => db.Set<Receipt>().Where(receipt => receipt.OrderId == orderId).OrderBy(receipt => receipt.Id).ToListAsync(ct), ct).ConfigureAwait(false);
        var refunds = await unitOfWork.ReadAsync(
            db => db.Set<Transaction>()
                .Where(row => row.RelatedOrderId == orderId && row.UserId == order.UserId && row.Type == TransactionType.Refund && row.Status == TransactionStatus.Completed)
                .OrderBy(row => row.Id).Select(row => new { row.CreatedAt, row.Amount, row.TrackingCode }).ToListAsync(ct),
            ct).ConfigureAwait(false);
        return
        [
            .. new List<OrderStep>(
            [
                new OrderStep(order.CreatedAt, OrderStepKind.Placed, order.FinalAmount),
                .. receipts.SelectMany(StepsOf),
                .. StepsOf(order),
                .. refunds.Select(refund => new OrderStep(refund.CreatedAt, OrderStepKind.Refunded, refund.Amount, refund.TrackingCode)),
            ]).OrderBy(step => step.At),
        ];
    }

    private static IEnumerable<OrderStep> StepsOf(Receipt receipt)
    {
        if (receipt.SubmittedAt is { } sent)
        {
            yield return new OrderStep(sent, OrderStepKind.ReceiptSent, Code: receipt.TrackingCode);
        }

        if (receipt.RespondedAt is { } answered && receipt.Status is ReceiptStatus.Approved or ReceiptStatus.Rejected)
        {
            yield return receipt.Status == ReceiptStatus.Approved
                ? new OrderStep(answered, OrderStepKind.ReceiptApproved, receipt.ApprovedAmount, receipt.TrackingCode)
                : new OrderStep(answered, OrderStepKind.ReceiptRejected, Code: receipt.TrackingCode) { Rejection = receipt.RejectionCode, Reason = receipt.RejectionReason };
        }
    }

    private static IEnumerable<OrderStep> StepsOf(OrderRow order)
    {
        if (order.PaidAt is { } paid)
        {
            yield return new OrderStep(paid, OrderStepKind.Paid);
        }

        if (order.FulfilledAt is { } done)
        {
            yield return new OrderStep(done, OrderStepKind.Done);
        }

        if (order.Status is OrderStatus.Failed or OrderStatus.Expired)
        {
            yield return new OrderStep(order.UpdatedAt, order.Status == OrderStatus.Failed ? OrderStepKind.Failed : OrderStepKind.Closed);
        }
    }
}

/// <param name="Amount">Toman, where money is spoken of.</param>
/// <param name="Code">The tracking code of the receipt or the ledger row; empty: of the order itself.</param>
public sealed record OrderStep(DateTime At, OrderStepKind Kind, long? Amount = null, string Code = "")
{
    /// <summary>Why a receipt was rejected.</summary>
    public RejectionReason? Rejection { get; init; }

    /// <summary>The same in the decider's own words, where they chose them.</summary>
    public string? Reason { get; init; }
}

public enum OrderStepKind
{
    Placed,
    ReceiptSent,
    ReceiptApproved,
    ReceiptRejected,
    Paid,
    Done,

    /// <summary>It could not be carried out.</summary>
    Failed,

    /// <summary>It ended without being paid.</summary>
    Closed,
    Refunded,
}
