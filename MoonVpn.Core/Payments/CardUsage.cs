namespace MoonVpn.Core.Payments;

/// <summary>A card was shown for a payment (table <c>card_usage_log</c>).</summary>
public sealed class CardUsage
{
    public long Id { get; init; }

    public long CardId { get; init; }

    public long ReceiptId { get; init; }

    /// <summary>Toman asked for.</summary>
    public long Amount { get; init; }

    public DateTime ShownAt { get; init; }
}
