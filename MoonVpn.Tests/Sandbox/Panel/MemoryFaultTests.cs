using MoonVpn.Tests.Sandbox.Panel.Quirks;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Sandbox.Panel;

/// <summary>Faults of the panel's database.</summary>
public sealed class MemoryFaultTests : QuirkTest
{
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_lost_addition_is_seen_for_a_while_and_then_gone(string version)
    {
        var visitor = await OperatorAsync(version);
        Panel.Faults.Add(new PanelFault(PanelFaultKind.LostAdd, "add", After: 2));

        Assert.True((await visitor.AddAsync("u1")).Success);
        var seen = new List<bool>();
        for (var i = 0; i < 3; i++)
            seen.Add((await visitor.GetAsync("panel/api/inbounds/list"))!.ToJsonString().Contains("u1", StringComparison.Ordinal));

        Assert.Equal([true, true, false], seen);
        Assert.Null(Panel.State.TrafficOf("u1"));
        Assert.Equal(["add"], Panel.Mutations.Select(change => change.Action));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_doubled_addition_is_one_client_with_two_entries(string version)
    {
        var visitor = await OperatorAsync(version);
        Panel.Faults.Add(new PanelFault(PanelFaultKind.DuplicateEntry, "add"));

        Assert.True((await visitor.AddAsync("u1")).Success);

        Assert.Equal(2, EntriesOf("u1"));
        Assert.Single(Panel.State.Traffic, row => row.Email == "u1");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_stale_read_is_that_of_before_the_last_change(string version)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1");
        Panel.Faults.Add(new PanelFault(PanelFaultKind.StaleRead, "inbounds/list", Times: 2));
        await visitor.UpdateAsync(PanelVisitor.Client("u1", totalGB: 7_654_321));

        var fresh = new List<bool>();
        for (var i = 0; i < 3; i++)
            fresh.Add((await visitor.GetAsync("panel/api/inbounds/list"))!.ToJsonString().Contains("7654321", StringComparison.Ordinal));

        Assert.Equal([false, false, true], fresh);
        Assert.Equal(7_654_321, Panel.State.TrafficOf("u1")!.Total);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_is_not_ours_is_compared_to_the_letter(string version)
    {
        var visitor = await OperatorAsync(version, options => options with { Clients = 50 });
        var before = Panel.Foreign("u1");

        await visitor.AddAsync("u1", totalGB: 5);
        await visitor.UpdateAsync(PanelVisitor.Client("u1", totalGB: 6));
        await visitor.ResetAsync("u1");

        Assert.Equal(before, Panel.Foreign("u1"));
        Assert.NotEqual(before, Panel.Foreign());
        Panel.Tick("guest-00007", 1, 0);
        Assert.NotEqual(before, Panel.Foreign("u1"));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_crowd_is_spread_over_the_inbounds_and_has_moved_bytes(string version)
    {
        var visitor = await OperatorAsync(version, options => options with { Clients = 200 });
        var first = await visitor.GetAsync("panel/api/inbounds/list");
        Panel.Crowd(10);

        var list = (await visitor.GetAsync("panel/api/inbounds/list"))!.AsArray();

        Assert.Equal(205, first!.AsArray().Sum(inbound => inbound!["clientStats"]!.AsArray().Count));
        Assert.All(list, inbound => Assert.Equal(43, inbound!["clientStats"]!.AsArray().Count));
        Assert.True(Panel.State.Traffic.Count(row => row.Up > 0) > 100);
        Assert.Empty(Panel.Mutations);
        Assert.Equal(Panel.Options.Traits.HasClientRecords ? 215 : 0, Panel.State.Records.Count);
    }
}
