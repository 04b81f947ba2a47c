using System.Globalization;
using SkiaSharp;

namespace MoonVpn.Tests.Support;

/// <summary>Screenshots of banks' apps that never were: six templates, each receipt with figures of its own.</summary>
internal static class DrawnReceipt
{
    public const int Templates = 6;

    private const int Width = 576;
    private const int Height = 1280;

    /// <param name="figures">Where what differs comes from.</param>
    /// <param name="sameButForNumber">As everything of this template, but for time and reference: one customer pays the same amount twice in a day.</param>
    public static SKBitmap Draw(int template, Random figures, bool sameButForNumber = false)
    {
        var common = sameButForNumber ? new Random(template * 7919) : figures;
        string Card() => string.Create(CultureInfo.InvariantCulture, $"{common.Next(6037, 6280)} {common.Next(10, 99)}** **** {common.Next(1000, 9999)}");
        (string, string)[] rows =
        [
            ("FROM CARD", Card()),
            ("TO CARD", Card()),
            ("RECEIVER", common.Next(3) switch { 0 => "ALI REZAEI", 1 => "SARA MOHAMADI", _ => "HOSEIN KARIMI" }),
            ("DATE", string.Create(CultureInfo.InvariantCulture, $"1405/{common.Next(1, 13):00}/{common.Next(1, 30):00}")),
            ("TIME", string.Create(CultureInfo.InvariantCulture, $"{figures.Next(24):00}:{figures.Next(60):00}:{figures.Next(60):00}")),
            ("REFERENCE", string.Create(CultureInfo.InvariantCulture, $"{figures.Next(100_000, 999_999)}{(template % 2 == 0 ? figures.Next(100_000, 999_999) : "")}")),
            ("BANK", "BANK OF TEST"),
            ("STATUS", "SUCCESSFUL"),
        ];
        return Draw(template, string.Create(CultureInfo.InvariantCulture, $"{common.Next(100, 9999) * 10_000:#,0} RIAL"), rows);
    }

    public static SKBitmap Draw(int template, string amount, IReadOnlyList<(string Label, string Value)> rows)
    {
        var isDark = template % 3 == 1;
        var ink = isDark ? new SKColor(230, 230, 235) : new SKColor(30, 30, 40);
        var faint = isDark ? new SKColor(150, 150, 160) : new SKColor(110, 115, 125);
        var accent = template % 2 == 0 ? new SKColor(20, 140, 80) : new SKColor(210, 70, 40);
        var picture = new SKBitmap(Width, Height);
        using var canvas = new SKCanvas(picture);
        canvas.Clear(isDark ? new SKColor(24, 26, 32) : template % 3 == 2 ? new SKColor(240, 243, 248) : SKColors.White);
        StrokeFont.Write(canvas, "12:30", 20, 20, 14, ink);
        using var paint = new SKPaint { IsAntialias = true, Color = accent };
        canvas.DrawCircle(Width / 2f, 120, 46, paint);
        StrokeFont.Write(canvas, template % 2 == 0 ? "TRANSFER DONE" : "CARD TO CARD", 150, 200, 24, ink);
        StrokeFont.Write(canvas, amount, 110, 260, 32, accent);
        var y = 370f;
        foreach (var (label, value) in rows)
        {
            StrokeFont.Write(canvas, label, 40, y, 16 + (template % 3), faint);
            var size = 17 + (template % 2 * 2);
            StrokeFont.Write(canvas, value, Width - 40 - StrokeFont.Width(value, size), y, size, ink);
            y += 64;
        }

        canvas.DrawRoundRect(40, Height - 170, Width - 80, 64, 16, 16, paint);
        StrokeFont.Write(canvas, "SHARE RECEIPT", 180, Height - 148, 18, SKColors.White);
        return picture;
    }

    public static byte[] Jpeg(SKBitmap picture, int quality = 87)
    {
        using var encoded = picture.Encode(SKEncodedImageFormat.Jpeg, quality);
        return encoded.ToArray();
    }

    /// <summary>Sent once more by somebody who hides it: up to a quarter of the height and a tenth of the width cut off, scaled, encoded anew.</summary>
    public static byte[] Cropped(SKBitmap picture, Random random)
    {
        var (top, left) = (random.Next(picture.Height / 6), random.Next(picture.Width / 10));
        var (bottom, right) = (random.Next((picture.Height / 4) - top + 1), random.Next((picture.Width / 10) - left + 1));
        using var cut = new SKBitmap();
        picture.ExtractSubset(cut, new SKRectI(left, top, picture.Width - right, picture.Height - bottom));
        var scale = 0.7f + (random.NextSingle() * 0.8f);
        using var scaled = cut.Resize(new SKImageInfo((int)(cut.Width * scale), (int)(cut.Height * scale)), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return Jpeg(scaled, random.Next(50, 95));
    }
}
