namespace MoonVpn.Core.Payments;

/// <summary>What somebody counted on a card's statement for a day (table <c>card_day</c>); the shop's own figures are computed, not stored.</summary>
public sealed class CardDay
{
    public long CardId { get; init; }

    /// <summary>The day in Tehran.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Toman that came in by the bank's statement.</summary>
    public long CountedAmount { get; set; }

    public int? CountedCount { get; set; }

    public string Note { get; set; } = "";

    public long? CountedBy { get; set; }

    public DateTime CountedAt { get; set; }
}
