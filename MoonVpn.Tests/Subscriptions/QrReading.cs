using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ZXing;

namespace MoonVpn.Tests.Subscriptions;

/// <summary>Reads our QR pictures (black and white PNG) with a reader that is not ours.</summary>
internal static class QrReading
{
    /// <returns>Null when there is no code to be seen.</returns>
    public static string? Read(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.Equal((1, 0), (png[24], png[25])); // One bit of grey.
        var rows = Pixels(png);
        var line = 1 + ((width + 7) / 8);
        var grey = new byte[width * height];
        for (var pixel = 0; pixel < grey.Length; pixel++)
        {
            var (y, x) = Math.DivRem(pixel, width);
            Assert.Equal(0, rows[y * line]); // Not filtered.
            grey[pixel] = (rows[(y * line) + 1 + (x / 8)] >> (7 - (x % 8)) & 1) == 1 ? (byte)255 : (byte)0;
        }

        return new BarcodeReaderGeneric().Decode(new RGBLuminanceSource(grey, width, height, RGBLuminanceSource.BitmapFormat.Gray8))?.Text;
    }

    private static byte[] Pixels(byte[] png)
    {
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT")
            {
                packed.Write(png, at + 8, length);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var unpacked = new MemoryStream();
        using var inflate = new ZLibStream(packed, CompressionMode.Decompress);
        inflate.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
