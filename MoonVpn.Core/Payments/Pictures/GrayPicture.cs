namespace MoonVpn.Core.Payments.Pictures;

/// <summary>Brightness alone, row by row, 0–255.</summary>
internal sealed record GrayPicture(byte[] Pixels, int Width, int Height)
{
    public byte this[int x, int y] => Pixels[(y * Width) + x];

    /// <summary>The same at a smaller width.</summary>
    public GrayPicture Shrink(int width)
    {
        var height = Math.Max(1, (int)Math.Round((double)Height * width / Width));
        var (wide, tall) = ((double)Width / width, (double)Height / height);
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = (byte)Mean(x * wide, y * tall, wide, tall);
            }
        }

        return new GrayPicture(pixels, width, height);
    }

    /// <summary>Mean brightness of a place whose edges may lie within pixels.</summary>
    public float Mean(double left, double top, double width, double height)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var y = (int)top; y < Math.Min(Height, top + height); y++)
        {
            var rows = Math.Min(y + 1, top + height) - Math.Max(y, top);
            for (var x = (int)left; x < Math.Min(Width, left + width); x++)
            {
                var share = rows * (Math.Min(x + 1, left + width) - Math.Max(x, left));
                sum += share * this[x, y];
                weight += share;
            }
        }

        return (float)(sum / weight);
    }
}
