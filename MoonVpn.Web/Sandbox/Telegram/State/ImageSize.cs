using System.Buffers.Binary;

namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>Reads width and height out of a picture; null when it is none.</summary>
internal static class ImageSize
{
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> content)
    {
        if (content.Length >= 24 && content[..4].SequenceEqual(new byte[] { 0x89, 0x50, 0x4E, 0x47 }))
            return ((int)BinaryPrimitives.ReadUInt32BigEndian(content[16..]), (int)BinaryPrimitives.ReadUInt32BigEndian(content[20..]));
        if (content.Length >= 10 && content[..3].SequenceEqual("GIF"u8))
            return (BinaryPrimitives.ReadUInt16LittleEndian(content[6..]), BinaryPrimitives.ReadUInt16LittleEndian(content[8..]));
        if (content.Length >= 30 && content[..4].SequenceEqual("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8))
            return Webp(content);
        return content is [0xFF, 0xD8, ..] ? Jpeg(content) : null;
    }

    private static (int, int) Webp(ReadOnlySpan<byte> content) => content[15] switch
    {
        (byte)'X' => (1 + content[24] + (content[25] << 8) + (content[26] << 16), 1 + content[27] + (content[28] << 8) + (content[29] << 16)),
        (byte)'L' => (1 + (((content[22] & 0x3F) << 8) | content[21]), 1 + (((content[24] & 0xF) << 10) | (content[23] << 2) | (content[22] >> 6))),
        _ => (BinaryPrimitives.ReadUInt16LittleEndian(content[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[28..]) & 0x3FFF),
    };

    private static (int, int)? Jpeg(ReadOnlySpan<byte> content)
    {
        var at = 2;
        while (at + 9 < content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }
        return null;
    }
}
