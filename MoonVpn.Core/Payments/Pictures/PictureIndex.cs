using System.Numerics;
using System.Runtime.InteropServices;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>
/// Which of many pictures share words and numbers with one. What thousands have in common, the labels of a bank's app, counts for little;
/// a number that few have counts for much. About 400 bytes of memory a picture.
/// </summary>
internal sealed class PictureIndex
{
    private const int MostDistance = 26;
    private const float NoLikeness = 40;
    private const int MostSegments = 16;
    private const int Buckets = 24;
    private const double BucketsPerE = 5;

    private readonly List<Entry>[] _buckets = [.. Enumerable.Range(0, Buckets).Select(_ => new List<Entry>())];
    private readonly List<long> _pictures = [];

    public int Count => _pictures.Count;

    public void Add(long picture, IEnumerable<TextSegment> segments)
    {
        foreach (var segment in Longest(segments))
        {
            _buckets[BucketOf(segment)].Add(new Entry(segment.Upper, segment.Lower, _pictures.Count));
        }

        _pictures.Add(picture);
    }

    /// <returns>The likeliest first; none that has nothing in common with it.</returns>
    public IReadOnlyList<long> Nearest(IEnumerable<TextSegment> segments, int most)
    {
        var votes = new float[_pictures.Count];
        var seen = new int[_pictures.Count];
        var alike = new List<(int Picture, int Distance)>();
        var turn = 0;
        foreach (var segment in Longest(segments))
        {
            turn++;
            alike.Clear();
            FindAlike(segment, turn, seen, alike);
            var weight = MathF.Log((1f + _pictures.Count) / (0.5f + alike.Count));
            foreach (var (picture, distance) in alike)
            {
                votes[picture] += weight * (1 - (distance / NoLikeness));
            }
        }

        return Best(votes, most);
    }

    private static IEnumerable<TextSegment> Longest(IEnumerable<TextSegment> segments) =>
        segments.OrderByDescending(segment => segment.Aspect).Take(MostSegments);

    private void FindAlike(TextSegment segment, int turn, int[] seen, List<(int Picture, int Distance)> alike)
    {
        var bucket = BucketOf(segment);
        for (var near = Math.Max(0, bucket - 1); near <= Math.Min(Buckets - 1, bucket + 1); near++)
        {
            foreach (var entry in CollectionsMarshal.AsSpan(_buckets[near]))
            {
                if (entry.DistanceTo(segment) is var distance and <= MostDistance && seen[entry.Picture] != turn)
                {
                    seen[entry.Picture] = turn;
                    alike.Add((entry.Picture, distance));
                }
            }
        }
    }

    private List<long> Best(float[] votes, int most)
    {
        var best = new PriorityQueue<int, float>();
        for (var picture = 0; picture < votes.Length; picture++)
        {
            if (votes[picture] > 0 && (best.Count < most || votes[picture] > votes[best.Peek()]))
            {
                best.Enqueue(picture, votes[picture]);
                if (best.Count > most)
                {
                    best.Dequeue();
                }
            }
        }

        var found = new List<long>();
        while (best.TryDequeue(out var picture, out _))
        {
            found.Add(_pictures[picture]);
        }

        found.Reverse();
        return found;
    }

    private static int BucketOf(in TextSegment segment) => Math.Clamp((int)(Math.Log(segment.Aspect) * BucketsPerE), 0, Buckets - 1);

    private readonly record struct Entry(ulong Upper, ulong Lower, int Picture)
    {
        public int DistanceTo(in TextSegment segment) =>
            BitOperations.PopCount(Upper ^ segment.Upper) + BitOperations.PopCount(Lower ^ segment.Lower);
    }
}
