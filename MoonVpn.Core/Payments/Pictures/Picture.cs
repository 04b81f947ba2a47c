using SkiaSharp;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>A picture as it is meant to be seen: upright, on white, no side longer than <see cref="LongestSide"/>, without anything the file said besides.</summary>
internal sealed class Picture : IDisposable
{
    public const int LongestSide = 2000;

    /// <summary>More than that is no photograph of a receipt: it is not unpacked.</summary>
    public const long MostPixels = 50_000_000;

    private const int Quality = 85;

    private readonly SKBitmap _upright;

    private Picture(SKBitmap upright) => _upright = upright;

    /// <returns>Null when it cannot be read, or its header claims more than <see cref="MostPixels"/>.</returns>
    public static Picture? Read(byte[] content)
    {
        using var source = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(source);
        if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0 || (long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return null;
        }

        using var raw = Decode(codec);
        return raw is null ? null : new Picture(Upright(raw, codec.EncodedOrigin));
    }

    public byte[] ToJpeg()
    {
        using var encoded = _upright.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    /// <summary>The same at another width; its height follows, up to four times the width.</summary>
    public GrayPicture ToGray(int width)
    {
        var height = Math.Clamp((int)Math.Round((double)_upright.Height * width / _upright.Width), 1, width * 4);
        using var gray = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(gray))
        {
            Draw(canvas, _upright, SKRect.Create(width, height));
        }

        var pixels = new byte[width * height];
        for (var row = 0; row < height; row++)
        {
            gray.GetPixelSpan().Slice(row * gray.RowBytes, width).CopyTo(pixels.AsSpan(row * width));
        }

        return new GrayPicture(pixels, width, height);
    }

    public void Dispose() => _upright.Dispose();

    /// <summary>A large JPEG or WebP is unpacked at the size it is needed, so that it does not take its full size in memory.</summary>
    private static SKBitmap? Decode(SKCodec codec)
    {
        var longest = Math.Max(codec.Info.Width, codec.Info.Height);
        var size = longest > LongestSide ? codec.GetScaledDimensions(Math.Min(1f, (float)LongestSide / longest)) : codec.Info.Size;
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    private static SKBitmap Upright(SKBitmap raw, SKEncodedOrigin origin)
    {
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(raw.Width, raw.Height));
        var (width, height) = (Math.Max(1, (int)(raw.Width * scale)), Math.Max(1, (int)(raw.Height * scale)));
        var upright = new SKBitmap(new SKImageInfo(turned ? height : width, turned ? width : height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.White);
        canvas.SetMatrix(Turn(origin, width, height));
        Draw(canvas, raw, SKRect.Create(width, height));
        return upright;
    }

    /// <summary>From how the camera held it to how it is seen (EXIF orientation 1–8).</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static void Draw(SKCanvas canvas, SKBitmap bitmap, SKRect place)
    {
        using var image = SKImage.FromBitmap(bitmap);
        canvas.DrawImage(image, place, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }
}
