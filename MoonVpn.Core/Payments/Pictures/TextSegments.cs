namespace MoonVpn.Core.Payments.Pictures;

/// <summary>
/// Finds the words and numbers of a screenshot: edges that stand close together in a line. What lies in them does not change when the
/// margins are cut off, and their look is taken relative to themselves, so neither cropping nor scaling matters.
/// </summary>
internal static class TextSegments
{
    private const int LeastContrast = 26;
    private const int WidestGap = 9;
    private const int LookBack = 2;
    private const int Columns = 32;
    private const int Rows = 4;

    public static List<TextSegment> Find(GrayPicture picture)
    {
        var runs = new List<Run>();
        var rowStarts = new List<int>();
        for (var y = 1; y < picture.Height - 1; y++)
        {
            rowStarts.Add(runs.Count);
            AddRuns(picture, y, runs);
            Join(runs, rowStarts, y - 1);
        }

        return [.. Boxes(runs).Where(IsText).Select(box => Describe(picture, box)).OrderBy(segment => segment.Top).ThenBy(segment => segment.Left)];
    }

    private static void AddRuns(GrayPicture picture, int y, List<Run> runs)
    {
        var (first, last) = (-1, -1);
        for (var x = 1; x < picture.Width - 1; x++)
        {
            if (Math.Abs(picture[x + 1, y] - picture[x - 1, y]) < LeastContrast && Math.Abs(picture[x, y + 1] - picture[x, y - 1]) < LeastContrast)
            {
                continue;
            }

            if (first >= 0 && x - last > WidestGap)
            {
                runs.Add(new Run(y, first, last, runs.Count));
                first = x;
            }

            (first, last) = (first < 0 ? x : first, x);
        }

        if (first >= 0)
        {
            runs.Add(new Run(y, first, last, runs.Count));
        }
    }

    /// <summary>Runs of this row belong to those just above that they overlap; the dots of Persian letters stand a little apart.</summary>
    private static void Join(List<Run> runs, List<int> rowStarts, int row)
    {
        var above = rowStarts[Math.Max(0, row - LookBack)];
        for (var index = rowStarts[row]; index < runs.Count; index++)
        {
            for (var other = above; other < rowStarts[row]; other++)
            {
                if (runs[other].First <= runs[index].Last && runs[index].First <= runs[other].Last)
                {
                    Unite(runs, index, other);
                }
            }
        }
    }

    private static void Unite(List<Run> runs, int one, int other)
    {
        var (low, high) = (RootOf(runs, one), RootOf(runs, other));
        if (low != high)
        {
            runs[Math.Max(low, high)].Root = Math.Min(low, high);
        }
    }

    private static int RootOf(List<Run> runs, int index)
    {
        while (runs[index].Root != index)
        {
            runs[index].Root = runs[runs[index].Root].Root;
            index = runs[index].Root;
        }

        return index;
    }

    private static IEnumerable<Box> Boxes(List<Run> runs) =>
        from run in runs.Select((run, index) => (run, root: RootOf(runs, index)))
        group run.run by run.root into word
        select new Box(word.Min(run => run.First), word.Min(run => run.Y), word.Max(run => run.Last) + 1, word.Max(run => run.Y) + 1);

    /// <summary>Neither a dot, nor a line, nor a frame or a picture within the picture.</summary>
    private static bool IsText(Box box) => box is { Height: >= 7 and <= 64, Width: >= 12 } && box.Width >= box.Height;

    private static TextSegment Describe(GrayPicture picture, Box box)
    {
        var cells = new float[Columns * Rows];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (column, row) = (cell % Columns, cell / Columns);
            cells[cell] = picture.Mean(
                box.Left + (box.Width * (double)column / Columns),
                box.Top + (box.Height * (double)row / Rows),
                box.Width / (double)Columns,
                box.Height / (double)Rows);
        }

        var mean = cells.Average();
        var (upper, lower) = (0UL, 0UL);
        for (var bit = 0; bit < 64; bit++)
        {
            upper |= cells[bit] > mean ? 1UL << bit : 0;
            lower |= cells[bit + 64] > mean ? 1UL << bit : 0;
        }

        return new TextSegment((ushort)box.Left, (ushort)box.Top, (ushort)box.Width, (ushort)box.Height, upper, lower);
    }

    private sealed class Run(int y, int first, int last, int root)
    {
        public int Y => y;

        public int First => first;

        public int Last => last;

        public int Root { get; set; } = root;
    }

    private readonly record struct Box(int Left, int Top, int Right, int Bottom)
    {
        public int Width => Right - Left;

        public int Height => Bottom - Top;
    }
}
