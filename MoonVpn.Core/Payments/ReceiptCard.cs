namespace MoonVpn.Core.Payments;

/// <summary>A card receipts were paid to, as one chooses it.</summary>
public sealed record ReceiptCard(long Id, string CardNumber, string HolderName);
