using MoonVpn.Core.Payments.Pictures;

namespace MoonVpn.Core.Payments;

/// <summary>The few kinds of file a receipt may be, told by their first bytes.</summary>
internal sealed record FileKind(string Extension, bool IsPicture)
{
    private static readonly (byte[] Start, FileKind Kind)[] Known =
    [
        ([0xFF, 0xD8, 0xFF], new FileKind(".jpg", true)),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], new FileKind(".png", true)),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], new FileKind(".pdf", false)),
    ];

    public static FileKind? Of(ReadOnlySpan<byte> content)
    {
        foreach (var (start, kind) in Known)
        {
            if (content.StartsWith(start))
            {
                return kind;
            }
        }

        return content.Length > 12 && content[..4].SequenceEqual("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8) ? new FileKind(".webp", true) : null;
    }

    /// <summary>Of a kept copy; those made before pictures were re-encoded may be PNG or WebP.</summary>
    public static string TypeOf(string extension) => extension switch
    {
        ".jpg" => "image/jpeg",
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".pdf" => "application/pdf",
        KeptCopy.Unreadable or _ => "application/octet-stream",
    };
}
