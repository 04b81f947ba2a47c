using System.Text.Json.Nodes;

namespace MoonVpn.Tests.Sandbox.Panel.Quirks;

/// <summary>What becomes of a client that is used up.</summary>
public sealed class LegacyStateQuirkTests : QuirkTest
{
    private const string Root = "panel/api/inbounds/";

    /// <summary>2.1.6: since 2.9.4 the automatic switching off also writes enable:false into the settings.</summary>
    [Theory]
    [InlineData("2.3.15", true)]
    [InlineData("2.8.3", true)]
    [InlineData("2.9.4", false)]
    [InlineData("3.0.2", false)]
    [InlineData("3.1.0", false)]
    [InlineData("3.4.2", false)]
    [InlineData("3.6.0", false)]
    public async Task A_used_up_client_in_the_settings(string version, bool enabled)
    {
        await UsedUpAsync(version);

        Assert.Equal(enabled, Entry("u1")!["enable"]!.GetValue<bool>());
        Assert.False(Panel.State.TrafficOf("u1")!.Enable);
    }

    /// <summary>2.1.2: 2.8.1 to 2.8.11 show the settings' flag for the runtime's; by UUID every version since 2.8.1 does; the list never.</summary>
    [Theory]
    [InlineData("2.3.15", false, false)]
    [InlineData("2.8.3", true, true)]
    [InlineData("2.9.4", false, false)]
    [InlineData("3.0.2", false, false)]
    public async Task A_used_up_client_looks_enabled(string version, bool byEmail, bool byUuid)
    {
        var visitor = await UsedUpAsync(version);

        Assert.Equal(byEmail, (await visitor.GetAsync(Root + "getClientTraffics/u1"))!["enable"]!.GetValue<bool>());
        Assert.Equal(byUuid, (await visitor.GetAsync(Root + "getClientTrafficsById/b831381d-6324-4d53-ad4f-8cda48b30811"))![0]!["enable"]!.GetValue<bool>());
        Assert.False((await visitor.GetAsync(Root + "list"))![0]!["clientStats"]!.AsArray().Single(row => row!["email"]!.GetValue<string>() == "u1")!["enable"]!.GetValue<bool>());
    }

    /// <summary>2.1.6, 2.3.2: whether a reset alone brings a used-up client back: into the settings, and into xray.</summary>
    [Theory]
    [InlineData("2.3.15", true, true)]
    [InlineData("2.8.3", true, false)]
    [InlineData("2.9.4", false, false)]
    [InlineData("3.0.2", false, false)]
    [InlineData("3.1.0", false, false)]
    [InlineData("3.4.2", true, true)]
    [InlineData("3.6.0", true, true)]
    public async Task A_reset_alone(string version, bool inSettings, bool inXray)
    {
        var visitor = await UsedUpAsync(version);

        Assert.True((await visitor.ResetAsync("u1")).Success);

        var row = Panel.State.TrafficOf("u1")!;
        Assert.Equal((0, true, inSettings, inXray), (row.Up, row.Enable, Entry("u1")!["enable"]!.GetValue<bool>(), !row.IsCutOff));
        Panel.TickAll(1, 0);
        Assert.Equal(inXray ? 1 : 0, Panel.State.TrafficOf("u1")!.Up);
    }

    /// <summary>2.0: reset first, then update: the safe order on every version.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_reset_and_then_an_update_bring_a_client_back(string version)
    {
        var visitor = await UsedUpAsync(version);

        await visitor.ResetAsync("u1");
        Assert.True((await visitor.UpdateAsync(PanelVisitor.Client("u1", totalGB: 2000))).Success);
        Panel.TickAll(1, 1);

        var row = Panel.State.TrafficOf("u1")!;
        Assert.Equal((1, 2000, true), (row.Up, row.Total, row.Enable));
        Assert.True(Entry("u1")!["enable"]!.GetValue<bool>());
    }

    /// <summary>2.0: a negative expiry becomes a date with the first traffic; sent again it starts anew.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_delayed_start_starts_with_the_first_traffic(string version)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1", expiryTime: -30 * Day);
        Time.Advance(TimeSpan.FromHours(1));
        Panel.Tick();
        var waiting = Entry("u1")!["expiryTime"]!.GetValue<long>();

        Panel.Tick("u1", 1, 1);

        Assert.Equal((-30 * Day, NowMs + (30 * Day)), (waiting, Entry("u1")!["expiryTime"]!.GetValue<long>()));
        Assert.Equal(NowMs + (30 * Day), Panel.State.TrafficOf("u1")!.ExpiryTime);
    }

    /// <summary>2.1.6: until 2.8.0 who was disabled on purpose is deleted with the used up; an inbound that would be empty goes whole.</summary>
    [Theory]
    [InlineData("2.3.15", true)]
    [InlineData("2.8.3", false)]
    [InlineData("2.9.4", false)]
    [InlineData("3.0.2", false)]
    public async Task Deleting_the_used_up(string version, bool takesDisabled)
    {
        var visitor = await UsedUpAsync(version);
        var resting = PanelVisitor.Client("resting", enable: false);
        resting["id"] = "00000000-0000-4000-8000-000000000001";
        await visitor.PostAsync(Root + "addClient", new JsonObject { ["id"] = 1, ["settings"] = new JsonObject { ["clients"] = new JsonArray(resting) }.ToJsonString() });

        Assert.True((await visitor.PostAsync(Root + "delDepletedClients/1")).Success);

        Assert.Null(Entry("u1"));
        Assert.Equal(takesDisabled, Entry("resting") is null);
        Assert.NotNull(Entry("keep-de-1"));
    }

    private async Task<PanelVisitor> UsedUpAsync(string version)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1", totalGB: 1000);
        Panel.Tick("u1", 1000, 0);
        return visitor;
    }
}
