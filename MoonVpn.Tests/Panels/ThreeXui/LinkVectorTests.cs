using System.Text.RegularExpressions;
using MoonVpn.Core.Panels.ThreeXui;
using MoonVpn.Core.Panels.ThreeXui.Links;

namespace MoonVpn.Tests.Panels.ThreeXui;

/// <summary>Every line was produced by the panels' own generators (Fixtures/panel/README.md).</summary>
public sealed partial class LinkVectorTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Vectors() => [.. PanelFixtures.Lines("link-vectors.jsonl").SelectMany(
        line => line.Member("expect").EnumerateObject().Select(version => (line.Text("id"), version.Name)))];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_link_is_the_one_the_panel_of_that_version_writes(string id, string version)
    {
        var vector = PanelFixtures.Lines("link-vectors.jsonl").Single(line => line.Text("id") == id);
        var rules = new LinkRules(Version.Parse(version));
        var client = vector.Member("settings").Items("clients").Single();

        var links = ShareLinks.Build(LinkInbound.Read(vector), client, new LinkRequest(rules, vector.Text("requestHost"), rules.DefaultRemark));

        Assert.Equal(Comparable(vector.Member("expect").Text(version)), Comparable(string.Join('\n', links)));
    }

    /// <summary>A line that went missing would go unnoticed otherwise.</summary>
    [Fact]
    public void Every_line_has_the_versions_it_had()
    {
        var lines = PanelFixtures.Lines("link-vectors.jsonl");
        var counts = lines.SelectMany(line => line.Member("expect").EnumerateObject().Select(version => version.Name)).CountBy(version => version).ToDictionary();
        foreach (var (version, count) in counts) output.WriteLine($"{version}: {count} of {lines.Count} vectors");

        Assert.Equal(new Dictionary<string, int> { ["2.6.7"] = 21, ["2.9.4"] = 21, ["3.6.0"] = 21 }, counts);
        Assert.Equal(20, PanelFixtures.Lines("address-remark-vectors.jsonl").Count);
    }

    [Fact]
    public void A_reality_link_is_the_same_every_time_and_carries_a_decoy_path()
    {
        var vector = PanelFixtures.Lines("link-vectors.jsonl").Single(line => line.Text("id") == "vless-tcp-reality-vision");
        var rules = new LinkRules(new Version(2, 9, 4));

        var links = Enumerable.Range(0, 2).Select(_ => ShareLinks.Build(
            LinkInbound.Read(vector), vector.Member("settings").Items("clients").Single(), new LinkRequest(rules, "vpn.example.com", "-ieo")).Single());

        Assert.Matches("spx=%2F[0-9A-Za-z]{15}&", Assert.Single(links.Distinct()));
    }

    // Panels before 3.5 draw spx anew for every link, so only its shape can be compared.
    private static string Comparable(string links) => DrawnSpider.Replace(links, "spx=drawn");

    [GeneratedRegex("spx=%2F[0-9A-Za-z]{15}(?=&)")]
    private static partial Regex DrawnSpider { get; }
}
