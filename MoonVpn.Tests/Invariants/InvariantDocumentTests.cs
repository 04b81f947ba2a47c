using System.Text.RegularExpressions;
using MoonVpn.Core.Invariants;
using MoonVpn.Tests.Architecture;

namespace MoonVpn.Tests.Invariants;

/// <summary><c>docs/invariants.md</c> says what the code does.</summary>
public sealed partial class InvariantDocumentTests
{
    private static readonly IReadOnlyList<(string Id, string Sentence, string Proof)> Rows =
    [
        .. Row().Matches(File.ReadAllText(Path.Combine(Sources.Root, "docs", "invariants.md")))
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value)),
    ];

    [Fact]
    public void It_lists_every_id_once_with_its_wording_here()
    {
        Assert.Distinct(Rows.Select(row => row.Id));
        Assert.Equal(
            InvariantList.All.Select(invariant => (invariant.Id, invariant.En)).Order(),
            Rows.Where(row => row.Proof.StartsWith("verify, ", StringComparison.Ordinal)).Select(row => (row.Id, row.Sentence)).Order());
    }

    [Fact]
    public void It_lists_what_was_promised_at_first()
    {
        (string Prefix, int Most)[] promised = [("M", 15), ("R", 15), ("O", 9), ("A", 9), ("D", 5), ("T", 4), ("C", 6), ("X", 5), ("N", 6), ("P", 3), ("U", 4)];

        Assert.Empty(promised.SelectMany(series => Enumerable.Range(1, series.Most).Select(number => $"{series.Prefix}{number}")).Except(Rows.Select(row => row.Id)));
    }

    [Fact]
    public void Every_test_it_names_is_there()
    {
        var tests = typeof(InvariantDocumentTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        var others = Rows.Where(row => !row.Proof.StartsWith("verify", StringComparison.Ordinal) && !row.Proof.StartsWith("not here yet", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(others);
        Assert.All(others.SelectMany(row => Name().Matches(row.Proof).Select(name => name.Groups[1].Value).DefaultIfEmpty($"{row.Id} names none")), name => Assert.Contains(name, tests));
    }

    [GeneratedRegex(@"^\| ([A-Z]\d+[a-z]?) \| (.+?) \| \w* ?\| (.+?) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Name();
}
