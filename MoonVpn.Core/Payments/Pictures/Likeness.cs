namespace MoonVpn.Core.Payments.Pictures;

/// <summary>
/// Whether two pictures are one and the same, cropped or sent anew. Receipts of one bank's app are alike but for their figures, so
/// likeness as a whole says nothing: laid over each other, every few letters must agree.
/// </summary>
/// <param name="Windows">Places that both show and that were compared.</param>
/// <param name="Different">Those that do not agree.</param>
/// <param name="Shared">Which part of the smaller picture's writing the other shows, too.</param>
internal readonly record struct Likeness(int Windows, int Different, double Shared)
{
    private const float Agreement = 0.72f;
    private const int FewestWindows = 12;
    private const double LeastShared = 0.6;
    private const double MostDifferent = 0.025;
    private const float Quiet = 1f;

    private static readonly float[] Shifts = [0, -0.7f, 0.7f, -1.4f, 1.4f];

    public bool IsSame => Windows >= FewestWindows && Shared >= LeastShared && Different <= Math.Max(1, Windows * MostDifferent);

    public static Likeness Of(Fingerprint one, Fingerprint other)
    {
        if (Alignment.Find(one.Segments, other.Segments) is not { } there)
        {
            return default;
        }

        var (seen, all, different) = Compare(one, other.Relief, there);
        var (seenBack, allBack, differentBack) = Compare(other, one.Relief, there.Reverse());
        return new Likeness(seen + seenBack, different + differentBack, Math.Max((double)seen / Math.Max(1, all), (double)seenBack / Math.Max(1, allBack)));
    }

    private static (int Seen, int All, int Different) Compare(Fingerprint from, Relief to, Alignment there)
    {
        var (seen, all, different) = (0, 0, 0);
        foreach (var window in from.Segments.SelectMany(Windowed))
        {
            all++;
            if (Agreeing(from.Relief, window, to, there) is { } agreement)
            {
                seen++;
                different += agreement < Agreement ? 1 : 0;
            }
        }

        return (seen, all, different);
    }

    /// <summary>A word in pieces of two or three letters: one wrong figure is then a large part of its piece.</summary>
    private static IEnumerable<Window> Windowed(TextSegment segment)
    {
        const float toRelief = (float)Relief.Width / Fingerprint.Width;
        var pieces = Math.Max(1, (int)Math.Round(segment.Width / (segment.Height * 1.4)));
        var width = segment.Width * toRelief / pieces;
        for (var piece = 0; piece < pieces; piece++)
        {
            yield return new Window((segment.Left * toRelief) + (piece * width), segment.Top * toRelief, width, segment.Height * toRelief);
        }
    }

    /// <returns>Correlation at the best of a few small shifts; null when the other picture ends before that place.</returns>
    private static float? Agreeing(Relief from, Window window, Relief to, Alignment there)
    {
        const float toRelief = (float)Relief.Width / Fingerprint.Width;
        var left = (float)((window.Left * there.Scale) + (there.ShiftX * toRelief));
        var top = (float)((window.Top * there.Scale) + (there.ShiftY * toRelief));
        var scale = (float)there.Scale;
        if (left < 1 || top < 1 || left + (window.Width * scale) > Relief.Width - 1 || top + (window.Height * scale) > to.Height - 1)
        {
            return null;
        }

        var best = -1f;
        foreach (var down in Shifts)
        {
            foreach (var right in Shifts)
            {
                best = Math.Max(best, Correlation(from, window, to, left + right, top + down, scale));
            }
        }

        return best;
    }

    private static float Correlation(Relief from, Window window, Relief to, float left, float top, float scale)
    {
        var (count, sumA, sumB, sumAA, sumBB, sumAB) = (0, 0f, 0f, 0f, 0f, 0f);
        for (var y = 0f; y < window.Height; y++)
        {
            for (var x = 0f; x < window.Width; x++)
            {
                var a = from.At(window.Left + x, window.Top + y);
                var b = to.At(left + (x * scale), top + (y * scale));
                count++;
                (sumA, sumB, sumAA, sumBB, sumAB) = (sumA + a, sumB + b, sumAA + (a * a), sumBB + (b * b), sumAB + (a * b));
            }
        }

        var (varyA, varyB) = (sumAA - (sumA * sumA / count), sumBB - (sumB * sumB / count));
        return varyA < Quiet || varyB < Quiet ? (varyA < Quiet && varyB < Quiet ? 1 : 0) : (sumAB - (sumA * sumB / count)) / MathF.Sqrt(varyA * varyB);
    }

    private readonly record struct Window(float Left, float Top, float Width, float Height);
}
