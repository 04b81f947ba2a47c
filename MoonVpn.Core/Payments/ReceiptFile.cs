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

    /// <summary>Path of the kept copy, relative to the directory of files; null: none (yet, or any more). One that ends in <c>.bin</c> is a picture that cannot be read.</summary>
    public string? Path { get; set; }

    /// <summary>SHA-256 of what was sent, in hex; null: not downloaded yet.</summary>
    public string? Sha256 { get; set; }

    /// <summary>What the picture looks like, for finding it again after cropping; null: no picture, or too little in it.</summary>
    public byte[]? Fingerprint { get; set; }

    public DateTime CreatedAt { get; init; }
}
