using System.Buffers.Binary;
using System.Text;
using MoonVpn.Core.Payments.Pictures;
using MoonVpn.Tests.Support;
using SkiaSharp;

namespace MoonVpn.Tests.Payments.Pictures;

/// <summary>What is kept of a picture: what it shows, and nothing else.</summary>
public sealed class PictureTests
{
    [Theory]
    [InlineData(1, 40, 20, 0, 0)]
    [InlineData(2, 40, 20, 39, 0)]
    [InlineData(3, 40, 20, 39, 19)]
    [InlineData(4, 40, 20, 0, 19)]
    [InlineData(5, 20, 40, 0, 0)]
    [InlineData(6, 20, 40, 19, 0)]
    [InlineData(7, 20, 40, 19, 39)]
    [InlineData(8, 20, 40, 0, 39)]
    public void A_photograph_stands_as_it_was_taken_and_carries_no_notes(byte orientation, int width, int height, int markX, int markY)
    {
        using var taken = new SKBitmap(40, 20);
        using (var canvas = new SKCanvas(taken))
        using (var black = new SKPaint { Color = SKColors.Black })
        {
            canvas.Clear(SKColors.White);
            canvas.DrawRect(0, 0, 8, 8, black);
        }

        using var picture = Picture.Read(WithExif(DrawnReceipt.Jpeg(taken, 95), orientation));
        var kept = picture!.ToJpeg();

        using var seen = SKBitmap.Decode(kept);
        Assert.Equal((width, height), (seen.Width, seen.Height));
        Assert.InRange(seen.GetPixel(markX, markY).Red, 0, 60);
        Assert.InRange(seen.GetPixel(width - 1 - markX, height - 1 - markY).Red, 200, 255);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        Assert.DoesNotContain("secret place", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_one_is_made_smaller_and_what_is_transparent_becomes_white()
    {
        using var large = new SKBitmap(3000, 1000, SKColorType.Rgba8888, SKAlphaType.Premul);
        large.Erase(SKColors.Transparent);
        using var encoded = large.Encode(SKEncodedImageFormat.Png, 100);

        using var picture = Picture.Read(encoded.ToArray());
        using var seen = SKBitmap.Decode(picture!.ToJpeg());

        Assert.Equal((2000, 666), (seen.Width, seen.Height));
        Assert.Equal(SKColors.White, seen.GetPixel(1000, 300));
    }

    [Fact]
    public void One_that_claims_to_be_huge_is_not_unpacked()
    {
        var bomb = TinyFiles.Png();
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), 60_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(Picture.Read(bomb));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Of_any_broken_one_nothing_worse_comes_than_that_it_cannot_be_read()
    {
        using var drawn = DrawnReceipt.Draw(0, new Random(1));
        var whole = DrawnReceipt.Jpeg(drawn);
        var random = new Random(5);
        for (var round = 0; round < 60; round++)
        {
            var broken = whole[..random.Next(whole.Length)];
            for (var hit = 0; hit < round % 7 && broken.Length > 3; hit++)
            {
                broken[random.Next(3, broken.Length)] = (byte)random.Next(256);
            }

            var copy = KeptCopy.Of(broken);
            Assert.Contains(copy.Extension, new[] { "", ".jpg", KeptCopy.Unreadable });
        }

        Assert.Equal(KeptCopy.Unreadable, KeptCopy.Of([0xFF, 0xD8, 0xFF, 1, 2, 3]).Extension);
    }

    /// <summary>The camera's own block: how it was held, and where.</summary>
    private static byte[] WithExif(byte[] jpeg, byte orientation)
    {
        byte[] tiff = [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0, .. "secret place"u8];
        byte[] block = [.. "Exif"u8, 0, 0, .. tiff];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(block.Length + 2), .. block, .. jpeg[2..]];
    }
}
