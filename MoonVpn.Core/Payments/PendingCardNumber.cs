namespace MoonVpn.Core.Payments;

/// <summary>A card number that waits for its second confirmation.</summary>
/// <param name="Number">16 digits.</param>
/// <param name="ById">Who proposed it; whoever that is needs a code to confirm it.</param>
public sealed record PendingCardNumber(string Number, long? ById, string ByName, DateTime At);
