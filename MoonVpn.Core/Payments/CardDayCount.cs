namespace MoonVpn.Core.Payments;

/// <summary>What somebody counted on a card's statement for a day.</summary>
/// <param name="Amount">Toman that came in.</param>
/// <param name="Count">Deposits; null: not counted.</param>
public sealed record CardDayCount(long Amount, int? Count, string Note, string ByName, DateTime At);
