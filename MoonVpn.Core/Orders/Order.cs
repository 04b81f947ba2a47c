using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Orders;

/// <summary>
/// A wish to buy and what came of it (table <c>order</c>). Everything that decides the price or the goods is frozen here
/// when the order is made.
/// </summary>
public sealed class Order
{
    public long Id { get; init; }

    public long UserId { get; init; }

    public OrderKind Kind { get; init; }

    public long? PlanId { get; init; }

    /// <summary>The plan's name as it was sold.</summary>
    public string PlanName { get; init; } = "";

    public long? LocationId { get; init; }

    public string LocationName { get; init; } = "";

    /// <summary>The account the order made, or changes.</summary>
    public long? ClientAccountId { get; private set; }

    /// <summary>Toman before any discount.</summary>
    public long Amount { get; init; }

    public long DiscountAmount { get; init; }

    /// <summary>Toman to be paid.</summary>
    public long FinalAmount { get; init; }

    public long? DiscountCodeId { get; init; }

    public OrderStatus Status { get; private set; } = OrderStatus.Pending;

    public OrderCloseReason? CloseReason { get; private set; }

    /// <summary>Why provisioning was given up; for the operator.</summary>
    public string? FailureReason { get; private set; }

    /// <summary>Some part goes by card.</summary>
    public bool ReceiptRequired { get; init; }

    /// <summary>The newest receipt.</summary>
    public long? ReceiptId { get; set; }

    public string TrackingCode { get; init; } = "";

    /// <summary>Minted with the button: many taps on the same button make one order.</summary>
    public string DraftToken { get; init; } = "";

    public int DurationDays { get; init; }

    /// <summary>Bytes; meaningless when <see cref="IsUnlimited"/>.</summary>
    public long TrafficBytes { get; init; }

    public bool IsUnlimited { get; init; }

    public int IpLimit { get; init; }

    public bool StartAtFirstUse { get; init; }

    /// <summary>What a renewal does with what is left; null for other kinds.</summary>
    public RenewalRule? RenewalRule { get; init; }

    /// <summary>The seller whose sale it is.</summary>
    public long? ResellerId { get; init; }

    /// <summary>Toman the seller owes the operator for it, as it was when ordered; null for the operator's own sales.</summary>
    public long? WholesaleAmount { get; init; }

    /// <summary>The failed order that this one tries again.</summary>
    public long? RetryOfId { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; private set; }

    public DateTime? PaidAt { get; private set; }

    public DateTime? FulfilledAt { get; private set; }

    public void Touch(DateTime now) => UpdatedAt = now;

    public void MarkPaid(DateTime now)
    {
        Move(OrderStatus.Pending, OrderStatus.Paid, now);
        PaidAt = now;
    }

    public void AttachAccount(long accountId) => ClientAccountId = accountId;

    public void Complete(DateTime now)
    {
        Move(OrderStatus.Paid, OrderStatus.Completed, now);
        FulfilledAt = now;
    }

    public void Fail(string reason, DateTime now)
    {
        Move(OrderStatus.Paid, OrderStatus.Failed, now);
        FailureReason = reason;
    }

    /// <summary>The approval that paid for it was taken back.</summary>
    public void Undo(string reason, DateTime now)
    {
        Move(Status == OrderStatus.Completed ? OrderStatus.Completed : OrderStatus.Paid, OrderStatus.Failed, now);
        FailureReason = reason;
    }

    public void Close(OrderCloseReason reason, DateTime now)
    {
        Move(OrderStatus.Pending, OrderStatus.Expired, now);
        CloseReason = reason;
    }

    /// <summary>Its money was on its way in time: it waits again.</summary>
    public void TakeUpAgain(DateTime now)
    {
        Move(OrderStatus.Expired, OrderStatus.Pending, now);
        CloseReason = null;
    }

    private void Move(OrderStatus from, OrderStatus to, DateTime now)
    {
        if (Status != from)
        {
            throw new RefusedException(Refusal.OrderNotPending);
        }

        Status = to;
        UpdatedAt = now;
    }
}
