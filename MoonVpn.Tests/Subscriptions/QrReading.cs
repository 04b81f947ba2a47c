using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;
using ZXing;

namespace MoonVpn.Tests.Subscriptions;

/// <summary>Reads our QR pictures (black and white PNG) with a reader that is not ours.</summary>
/// <remarks>
/// Of every hundred codes that stand perfectly upright this reader finds about four in the wrong place, whatever their size, correction
/// or margin; turned a little, as every hand does it, it reads those, too. A reader of another make (zbar) reads all of them at once.
/// </remarks>
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

        return Decode(grey, width, height, isUpright: false) ?? Decode(grey, width, height, isUpright: true);
    }

    /// <summary>As a phone sees it: what Telegram makes of a photo, on a screen that is held at an angle.</summary>
    /// <param name="side">The longest side Telegram leaves it.</param>
    public static string? ReadFromTelegram(byte[] png, int side)
    {
        using var sent = SKBitmap.Decode(png);
        var scale = Math.Min(1f, (float)side / sent.Width);
        using var kept = sent.Resize(new SKImageInfo((int)(sent.Width * scale), (int)(sent.Height * scale)), new SKSamplingOptions(SKCubicResampler.Mitchell));
        using var jpeg = kept.Encode(SKEncodedImageFormat.Jpeg, 75);
        using var photo = SKImage.FromEncodedData(jpeg);
        using var seen = new SKBitmap(photo.Width * 3 / 2, photo.Height * 3 / 2, SKColorType.Gray8, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(seen))
        {
            canvas.Clear(SKColors.White);
            canvas.Translate(seen.Width / 2f, seen.Height / 2f);
            canvas.RotateDegrees(11);
            canvas.DrawImage(photo, -photo.Width / 2f, -photo.Height / 2f, new SKSamplingOptions(SKFilterMode.Linear));
        }

        return Decode(seen.Bytes, seen.RowBytes, seen.Height, isUpright: false);
    }

    private static string? Decode(byte[] grey, int width, int height, bool isUpright)
    {
        var reader = new BarcodeReaderGeneric();
        (reader.Options.TryHarder, reader.Options.PureBarcode, reader.Options.PossibleFormats) = (true, isUpright, [BarcodeFormat.QR_CODE]);
        return reader.Decode(new RGBLuminanceSource(grey, width, height, RGBLuminanceSource.BitmapFormat.Gray8))?.Text;
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
