using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Orders;

/// <param name="WasUsed">Some order was made with it, so what it takes off cannot be changed any more.</param>
/// <param name="Sales">Orders paid with it.</param>
/// <param name="Revenue">Toman those orders brought.</param>
/// <param name="Given">Toman it took off them.</param>
public sealed record DiscountRow(
    long Id,
    string Code,
    DiscountType Type,
    long Value,
    long? MaxDiscount,
    string Note,
    int? UsageLimit,
    int? PerUserLimit,
    bool FirstPurchaseOnly,
    int UsageCount,
    long? MinOrder,
    DateTime? ValidFrom,
    DateTime? ValidUntil,
    DiscountStatus Status,
    long? ResellerId,
    string? ResellerName,
    IReadOnlyList<long> PlanIds,
    DateTime CreatedAt,
    bool WasUsed,
    int Sales,
    long Revenue,
    long Given)
{
    public DiscountDraft ToDraft() => new()
    {
        Id = Id,
        Code = Code,
        Type = Type,
        Value = Value,
        MaxDiscount = MaxDiscount,
        Note = Note,
        UsageLimit = UsageLimit,
        PerUserLimit = PerUserLimit,
        FirstPurchaseOnly = FirstPurchaseOnly,
        MinOrder = MinOrder,
        IsActive = Status == DiscountStatus.Active,
        ResellerId = ResellerId,
        PlanIds = PlanIds,
        FirstDay = ValidFrom is { } from ? TehranTime.DayOf(from) : null,
        LastDay = ValidUntil is { } until ? TehranTime.DayOf(until).AddDays(-1) : null,
    };
}

/// <summary>An order that was made with a code.</summary>
/// <param name="GivenBackAt">Null: the use counts.</param>
public sealed record DiscountUseRow(
    long OrderId,
    string OrderCode,
    long UserId,
    string CustomerName,
    string PlanName,
    long DiscountAmount,
    long FinalAmount,
    OrderStatus Status,
    DateTime CreatedAt,
    DateTime? GivenBackAt);
