using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MoonVpn.Tests.Support;

/// <summary>The smallest files that are what they claim to be; each call without a seed makes another one.</summary>
public static class TinyFiles
{
    private const string OnePixelJpeg =
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=";

    private static int _made;

    /// <summary>One pixel, told apart by a comment inside.</summary>
    public static byte[] Jpeg(int? seed = null)
    {
        var comment = Encoding.ASCII.GetBytes((seed ?? Interlocked.Increment(ref _made)).ToString("D8", CultureInfo.InvariantCulture));
        var picture = Convert.FromBase64String(OnePixelJpeg);
        return [.. picture[..2], 0xFF, 0xFE, 0x00, (byte)(comment.Length + 2), .. comment, .. picture[2..]];
    }

    /// <summary>A square of one grey.</summary>
    public static byte[] Png(int side = 8, byte grey = 128)
    {
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
            for (var row = 0; row < side; row++)
                zlib.Write([0, .. Enumerable.Repeat(grey, side)]);
        byte[] header = [.. BigEndian(side), .. BigEndian(side), 8, 0, 0, 0, 0];
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", pixels.ToArray()), .. Chunk("IEND", [])];
    }

    public static byte[] Pdf(int? seed = null) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"%PDF-1.1\n% receipt {seed ?? Interlocked.Increment(ref _made)}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. content];
        return [.. BigEndian(content.Length), .. body, .. BigEndian((int)Crc(body))];
    }

    private static byte[] BigEndian(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static uint Crc(byte[] body)
    {
        var crc = uint.MaxValue;
        foreach (var octet in body)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
