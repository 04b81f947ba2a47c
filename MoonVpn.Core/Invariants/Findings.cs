namespace MoonVpn.Core.Invariants;

/// <summary>Gathers what violates the invariants; both readers write into it.</summary>
internal sealed class Findings
{
    /// <summary>Rows that are named of each invariant; the rest is counted.</summary>
    private const int MostRows = 200;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Tally> _tallies = InvariantList.All.ToDictionary(invariant => invariant.Id, invariant => new Tally(invariant));

    public void Add(string id, long? rowId, long? userId, string detail)
    {
        lock (_lock)
        {
            _tallies[id].Add(rowId, userId, detail);
        }
    }

    public IReadOnlyList<InvariantResult> Results => [.. _tallies.Values.Select(tally => tally.Result)];

    private sealed class Tally(Invariant invariant)
    {
        private readonly List<Violation> _rows = [];
        private readonly HashSet<long> _toFreeze = [];
        private long _count;

        public InvariantResult Result => new(invariant, _count, _rows, _toFreeze);

        public void Add(long? rowId, long? userId, string detail)
        {
            _count += 1;
            if (_rows.Count < MostRows)
            {
                _rows.Add(new Violation(invariant.Id, invariant.Table, rowId, userId, detail));
            }

            if (invariant.Freezes && userId is { } user)
            {
                _toFreeze.Add(user);
            }
        }
    }
}
