using System.Globalization;
using MoonVpn.Core.Invariants;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Hosting.Commands;

/// <summary>A report for the terminal.</summary>
internal static class VerifyPrint
{
    private const int MostRows = 20;

    public static void Write(InvariantReport report, TextWriter output)
    {
        output.WriteLine("  " + string.Join(", ", report.Rows.Select(table => $"{table.Key} {Toman.Format(table.Value)}")));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {report.Results.Count} invariants checked in {report.Took.TotalSeconds:0.00} s"));
        foreach (var broken in report.Results.Where(result => !result.Holds))
        {
            Write(broken, output);
        }

        output.WriteLine();
        output.WriteLine(report.AddsUp
            ? "Everything adds up."
            : $"It does not add up: {report.Results.Count(result => !result.Holds)} invariants are violated, by {Toman.Format(report.Violations)} rows.");
    }

    private static void Write(InvariantResult broken, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{broken.Invariant.Id}  {broken.Invariant.En}  ({Toman.Format(broken.Count)})");
        foreach (var row in broken.Rows.Take(MostRows))
        {
            var id = row.RowId is { } number ? $" {number.ToString(CultureInfo.InvariantCulture)}" : "";
            var user = row.UserId is { } owner && row.Table != "user" ? $", user {owner.ToString(CultureInfo.InvariantCulture)}" : "";
            output.WriteLine($"      {row.Table}{id}{user}{(row.Detail.Length > 0 ? ": " : "")}{row.Detail}");
        }

        if (broken.Count > MostRows)
        {
            output.WriteLine($"      … and {Toman.Format(broken.Count - MostRows)} more");
        }
    }
}
