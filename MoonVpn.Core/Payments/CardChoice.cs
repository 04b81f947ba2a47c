namespace MoonVpn.Core.Payments;

/// <summary>The card that gets a payment, and why it does.</summary>
internal sealed record CardChoice(BankCard Card, CardVerdict Why);
