namespace MoonVpn.Core.Orders;

/// <summary>Which orders a list shows; null: whatever.</summary>
public sealed record OrderFilter
{
    /// <summary>Whose.</summary>
    public long? UserId { get; init; }

    public OrderKind? Kind { get; init; }

    public OrderStatus? Status { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? Since { get; init; }
}
