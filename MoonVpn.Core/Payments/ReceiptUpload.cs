namespace MoonVpn.Core.Payments;

/// <summary>What a customer sent as proof of payment.</summary>
/// <param name="SentAt">Telegram's own date of the message (UTC).</param>
/// <param name="MediaGroupId">Telegram's id of the album it is part of; the others of the album join the same receipt.</param>
public sealed record ReceiptUpload(
    ReceiptFileKind Kind,
    DateTime SentAt,
    string? FileId = null,
    string? FileUniqueId = null,
    string? Text = null,
    string? MimeType = null,
    long? FileSize = null,
    string? MediaGroupId = null);
