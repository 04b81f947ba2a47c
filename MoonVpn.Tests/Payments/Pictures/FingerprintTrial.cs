using MoonVpn.Core.Payments.Pictures;
using MoonVpn.Tests.Support;
using SkiaSharp;

namespace MoonVpn.Tests.Payments.Pictures;

/// <summary>How surely a picture is known again after somebody changed it, and how surely another of the same bank's app is not taken for it.</summary>
internal static class FingerprintTrial
{
    private static readonly (string Name, Func<SKBitmap, Random, SKBitmap> Of)[] Disguises =
    [
        ("top cut off", (picture, random) => Cut(picture, top: Fifth(random))),
        ("bottom cut off", (picture, random) => Cut(picture, bottom: Fifth(random))),
        ("left cut off", (picture, random) => Cut(picture, left: Fifth(random))),
        ("right cut off", (picture, random) => Cut(picture, right: Fifth(random))),
        ("cut all around", (picture, random) => Cut(picture, Fifth(random) / 2, Fifth(random) / 2, Fifth(random) / 2, Fifth(random) / 2)),
        ("status bar removed", (picture, _) => Cut(picture, top: 0.04f)),
        ("dark border", Bordered),
    ];

    /// <summary>One after the other, each with figures of its own.</summary>
    /// <param name="cases">Numbers of the cases to run.</param>
    public static IEnumerable<Trial> Run(IEnumerable<int> cases) => cases.Select(Run);

    public static Trial Run(int number)
    {
        var random = new Random(number);
        var (template, disguise) = (number % DrawnReceipt.Templates, Disguises[number % Disguises.Length]);
        using var sent = DrawnReceipt.Draw(template, random, sameButForNumber: number % 4 == 0);
        using var next = DrawnReceipt.Draw(template, random, sameButForNumber: number % 4 == 0);
        using var changed = disguise.Of(sent, random);
        using var nextChanged = disguise.Of(next, random);
        var first = PrintOf(DrawnReceipt.Jpeg(sent));
        return new Trial(
            disguise.Name,
            Likeness.Of(PrintOf(Encoded(changed, random)), first),
            Likeness.Of(PrintOf(Encoded(nextChanged, random)), first));
    }

    public static Fingerprint PrintOf(byte[] file)
    {
        using var picture = Picture.Read(file)!;
        return Fingerprint.Of(picture)!;
    }

    /// <summary>At half to twice its size, well or badly compressed.</summary>
    private static byte[] Encoded(SKBitmap picture, Random random)
    {
        var scale = MathF.Pow(2, (random.NextSingle() * 2) - 1);
        using var scaled = picture.Resize(
            new SKImageInfo((int)(picture.Width * scale), (int)(picture.Height * scale)), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return DrawnReceipt.Jpeg(scaled, random.Next(40, 91));
    }

    private static float Fifth(Random random) => 0.02f + (random.NextSingle() * 0.18f);

    private static SKBitmap Cut(SKBitmap picture, float top = 0, float bottom = 0, float left = 0, float right = 0)
    {
        using var part = new SKBitmap();
        picture.ExtractSubset(part, new SKRectI(
            (int)(picture.Width * left), (int)(picture.Height * top), (int)(picture.Width * (1 - right)), (int)(picture.Height * (1 - bottom))));
        return part.Copy();
    }

    private static SKBitmap Bordered(SKBitmap picture, Random random)
    {
        var (wide, tall) = (random.Next(20, 80), random.Next(20, 160));
        var framed = new SKBitmap(picture.Width + (2 * wide), picture.Height + (2 * tall));
        using var canvas = new SKCanvas(framed);
        canvas.Clear(new SKColor(8, 8, 8));
        using var image = SKImage.FromBitmap(picture);
        canvas.DrawImage(image, SKRect.Create(wide, tall, picture.Width, picture.Height), new SKSamplingOptions(SKFilterMode.Linear));
        return framed;
    }
}

/// <param name="Again">The picture and itself, disguised.</param>
/// <param name="Other">The picture and another of the same template, disguised.</param>
internal sealed record Trial(string Disguise, Likeness Again, Likeness Other);
