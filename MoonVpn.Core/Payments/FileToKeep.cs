namespace MoonVpn.Core.Payments;

/// <summary>A file that was sent and is still at Telegram only.</summary>
public sealed record FileToKeep(long ReceiptId, int Ordinal, string FileId);
