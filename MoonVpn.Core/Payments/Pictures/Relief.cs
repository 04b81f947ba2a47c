using System.IO.Compression;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>How much darker or brighter than its surroundings each point is, in 15 steps: what is written, without what it is written on.</summary>
internal sealed class Relief
{
    public const int Width = 300;

    private const int Radius = 12;
    private const int Step = 20;
    private const int Steps = 3;

    private readonly sbyte[] _points;

    private Relief(sbyte[] points, int height) => (_points, Height) = (points, height);

    public int Height { get; }

    public static Relief Of(GrayPicture picture)
    {
        var sums = Sums(picture);
        var points = new sbyte[picture.Pixels.Length];
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var difference = picture[x, y] - Mean(sums, picture, x, y);
                points[(y * picture.Width) + x] = (sbyte)Math.Clamp(difference / Step, -Steps, Steps);
            }
        }

        return new Relief(points, picture.Height);
    }

    /// <summary>Between points: weighed by how near they are. Outside: nothing.</summary>
    public float At(float x, float y)
    {
        var (left, top) = ((int)MathF.Floor(x), (int)MathF.Floor(y));
        if (left < 0 || top < 0 || left + 1 >= Width || top + 1 >= Height)
        {
            return 0;
        }

        var (right, down, place) = (x - left, y - top, (top * Width) + left);
        var upper = _points[place] + (right * (_points[place + 1] - _points[place]));
        var lower = _points[place + Width] + (right * (_points[place + Width + 1] - _points[place + Width]));
        return upper + (down * (lower - upper));
    }

    public byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(Array.ConvertAll(_points, point => unchecked((byte)point)));
        }

        return packed.ToArray();
    }

    public static Relief Unpack(ReadOnlySpan<byte> packed, int height)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        var bytes = new byte[Width * height];
        brotli.ReadExactly(bytes);
        return new Relief(Array.ConvertAll(bytes, one => unchecked((sbyte)one)), height);
    }

    private static int Mean(int[] sums, GrayPicture picture, int x, int y)
    {
        var (left, right) = (Math.Max(0, x - Radius), Math.Min(picture.Width, x + Radius + 1));
        var (top, bottom) = (Math.Max(0, y - Radius), Math.Min(picture.Height, y + Radius + 1));
        var stride = picture.Width + 1;
        var sum = sums[(bottom * stride) + right] - sums[(top * stride) + right] - sums[(bottom * stride) + left] + sums[(top * stride) + left];
        return sum / ((right - left) * (bottom - top));
    }

    /// <summary>Sums of all that lies left and above.</summary>
    private static int[] Sums(GrayPicture picture)
    {
        var stride = picture.Width + 1;
        var sums = new int[stride * (picture.Height + 1)];
        for (var y = 0; y < picture.Height; y++)
        {
            var row = 0;
            for (var x = 0; x < picture.Width; x++)
            {
                row += picture[x, y];
                sums[((y + 1) * stride) + x + 1] = sums[(y * stride) + x + 1] + row;
            }
        }

        return sums;
    }
}
