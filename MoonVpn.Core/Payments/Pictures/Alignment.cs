namespace MoonVpn.Core.Payments.Pictures;

/// <summary>Where a point of one picture lies in another that was cropped or scaled: one factor and a shift, in <see cref="Fingerprint.Width"/>ths.</summary>
internal readonly record struct Alignment(double Scale, double ShiftX, double ShiftY)
{
    private const int MostDistance = 26;
    private const double MostAspect = 1.15;
    private const int MostPairs = 90;
    private const double Near = 5;
    private const int FewestPairs = 3;

    /// <returns>Null when too few words of the two stand to each other as they should.</returns>
    public static Alignment? Find(IReadOnlyList<TextSegment> from, IReadOnlyList<TextSegment> to)
    {
        var pairs = Pairs(from, to);
        var best = (Count: 0, Alignment: default(Alignment));
        for (var one = 0; one < pairs.Count; one++)
        {
            for (var other = one + 1; other < pairs.Count; other++)
            {
                if (Through(pairs[one], pairs[other]) is { } guess && guess.Supporters(pairs).Count() is var count && count > best.Count)
                {
                    best = (count, guess);
                }
            }
        }

        return best.Count < FewestPairs ? null : Fit([.. best.Alignment.Supporters(pairs)]);
    }

    public (double X, double Y) Map(double x, double y) => ((x * Scale) + ShiftX, (y * Scale) + ShiftY);

    public Alignment Reverse() => new(1 / Scale, -ShiftX / Scale, -ShiftY / Scale);

    private static List<Pair> Pairs(IReadOnlyList<TextSegment> from, IReadOnlyList<TextSegment> to) =>
        [.. (from one in @from
             from other in to
             where one.Aspect < other.Aspect * MostAspect && other.Aspect < one.Aspect * MostAspect
             let distance = one.DistanceTo(other)
             where distance <= MostDistance
             orderby distance
             select new Pair(one.MiddleX, one.MiddleY, other.MiddleX, other.MiddleY)).Take(MostPairs)];

    private static Alignment? Through(Pair one, Pair other)
    {
        var apart = Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));
        if (apart < 40)
        {
            return null;
        }

        var scale = Math.Sqrt(Math.Pow(one.ToX - other.ToX, 2) + Math.Pow(one.ToY - other.ToY, 2)) / apart;
        return scale is < 0.5 or > 2 ? null : new Alignment(scale, one.ToX - (one.X * scale), one.ToY - (one.Y * scale));
    }

    private IEnumerable<Pair> Supporters(List<Pair> pairs)
    {
        foreach (var pair in pairs)
        {
            var (x, y) = Map(pair.X, pair.Y);
            if (Math.Abs(x - pair.ToX) < Near && Math.Abs(y - pair.ToY) < Near)
            {
                yield return pair;
            }
        }
    }

    /// <summary>Least squares.</summary>
    private static Alignment Fit(List<Pair> pairs)
    {
        var (x, y, toX, toY) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y), pairs.Average(pair => pair.ToX), pairs.Average(pair => pair.ToY));
        var spread = pairs.Sum(pair => Math.Pow(pair.X - x, 2) + Math.Pow(pair.Y - y, 2));
        var scale = pairs.Sum(pair => ((pair.X - x) * (pair.ToX - toX)) + ((pair.Y - y) * (pair.ToY - toY))) / spread;
        return new Alignment(scale, toX - (x * scale), toY - (y * scale));
    }

    private readonly record struct Pair(double X, double Y, double ToX, double ToY);
}
