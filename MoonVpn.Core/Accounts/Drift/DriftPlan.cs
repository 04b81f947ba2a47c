namespace MoonVpn.Core.Accounts.Drift;

/// <summary>
/// What one look changes in the book of differences. A difference is repaired only when a second complete read shows it again: the first may have
/// met a write half-way.
/// </summary>
internal sealed record DriftPlan(
    IReadOnlyList<FoundDifference> New,
    IReadOnlyList<(OpenDifference Row, FoundDifference Found)> Again,
    IReadOnlyList<OpenDifference> Over,
    IReadOnlyList<(OpenDifference Row, FoundDifference Found)> Repairs,
    int Differing,
    int Waiting)
{
    /// <summary>Jobs of a panel are done one after the other, and somebody's purchase must not wait behind thousands of repairs.</summary>
    private const int RepairsAtOnce = 50;

    /// <summary>Nothing waits for a repair or for a second look.</summary>
    public bool IsSettled => Waiting == 0 && !New.Any(one => one.IsRepairable);

    /// <param name="isBusy">Nothing can be said of this account now; its difference stays as it is.</param>
    public static DriftPlan Of(IReadOnlyList<FoundDifference> found, IReadOnlyList<OpenDifference> open, Func<long, bool> isBusy)
    {
        var rows = open.ToDictionary(row => (row.Email.ToUpperInvariant(), row.Kind));
        var (fresh, again) = (new List<FoundDifference>(), new List<(OpenDifference, FoundDifference Found)>());
        foreach (var one in found)
        {
            if (rows.Remove((one.Email.ToUpperInvariant(), one.Kind), out var row))
            {
                again.Add((row, one));
            }
            else
            {
                fresh.Add(one);
            }
        }

        var over = rows.Values.Where(row => row.AccountId is not { } account || !isBusy(account)).ToList();
        var underWay = rows.Values.Count(row => row.Status == PanelDifferenceStatus.Repairing) - over.Count(row => row.Status == PanelDifferenceStatus.Repairing);
        var repairable = again.Where(pair => pair.Item1.Status == PanelDifferenceStatus.Open && pair.Found.IsRepairable).OrderBy(pair => pair.Found.Urgency).ToList();
        var repairs = repairable.Take(Math.Max(0, RepairsAtOnce - underWay)).ToList();
        var differing = found.Where(one => !one.IsOnlyTheCounter).Select(one => one.Account.Id)
            .Except(again.Where(pair => pair.Item1.Status == PanelDifferenceStatus.Ignored).Select(pair => pair.Found.Account.Id)).Distinct().Count();
        return new DriftPlan(fresh, again, over, repairs, differing, underWay + repairable.Count);
    }
}

/// <summary>A difference that is in the book: open, under repair or ignored.</summary>
internal sealed record OpenDifference(long Id, string Email, PanelDifferenceKind Kind, PanelDifferenceStatus Status, long? AccountId, string Details);
