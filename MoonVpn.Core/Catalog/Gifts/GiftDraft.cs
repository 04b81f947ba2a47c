namespace MoonVpn.Core.Catalog.Gifts;

/// <summary>A batch of gift codes as a form holds it.</summary>
public sealed class GiftDraft
{
    public string Name { get; set; } = "";

    /// <summary>Toman that each code credits.</summary>
    public long Amount { get; set; }

    /// <summary>1–10,000.</summary>
    public int Count { get; set; } = 10;

    /// <summary>How many codes of the batch one customer may redeem; null = no limit.</summary>
    public int? PerUserLimit { get; set; } = 1;

    /// <summary>The last day in Tehran on which they can be redeemed; null: for ever.</summary>
    public DateOnly? LastDay { get; set; }
}
