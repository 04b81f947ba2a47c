namespace MoonVpn.Core.Payments;

/// <summary>A file that was sent as part of a receipt (table <c>receipt_file</c>): the first, and the others of an album.</summary>
public sealed class ReceiptFile
{
    public long Id { get; init; }

    public long ReceiptId { get; init; }

    /// <summary>0 for the first.</summary>
    public int Ordinal { get; init; }

    public ReceiptFileKind Kind { get; init; }

    /// <summary>Telegram's; dies with the bot.</summary>
    public string? FileId { get; init; }

    public string? FileUniqueId { get; init; }

    /// <summary>Path of the kept copy, relative to the data directory; null: none (yet, or any more).</summary>
    public string? Path { get; set; }

    /// <summary>SHA-256 of what was sent, in hex.</summary>
    public string? Sha256 { get; set; }

    /// <summary>What the picture looks like, for finding it again after cropping; null: no picture.</summary>
    public byte[]? Fingerprint { get; set; }

    public DateTime CreatedAt { get; init; }
}
