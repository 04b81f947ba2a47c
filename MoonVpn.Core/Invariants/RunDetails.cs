using System.Text.Json;

namespace MoonVpn.Core.Invariants;

/// <summary>What of a report is kept: every invariant that was violated, and about a hundred rows in all.</summary>
internal static class RunDetails
{
    private const int MostRows = 100;

    public static string Write(InvariantReport report)
    {
        var broken = report.Results.Where(result => !result.Holds).ToList();
        var each = Math.Max(1, MostRows / Math.Max(1, broken.Count));
        return JsonSerializer.Serialize(broken.Select(result => new BrokenInvariant(
            result.Invariant.Id, result.Count, [.. result.Rows.Take(each).Select(row => new BrokenRow(row.RowId, row.UserId, row.Detail))])));
    }

    public static IReadOnlyList<BrokenInvariant> Read(string json) => JsonSerializer.Deserialize<List<BrokenInvariant>>(json) ?? [];
}
