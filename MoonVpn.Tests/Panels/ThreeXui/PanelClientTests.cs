using System.Text.Json;
using System.Text.Json.Nodes;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;

namespace MoonVpn.Tests.Panels.ThreeXui;

public sealed class PanelClientTests
{
    public static TheoryData<string> Kinds => TestPanel.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_probe_tells_version_generation_load_and_subscription_address(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);

        var probe = await panel.Client.ProbeAsync(CancellationToken.None);

        Assert.Equal(kind == TestPanel.V2 ? PanelGeneration.V2 : PanelGeneration.V31, probe.Generation);
        Assert.StartsWith(kind[..3], probe.Version, StringComparison.Ordinal);
        Assert.Equal("running", probe.XrayState);
        Assert.EndsWith("/sub/", probe.SubscriptionUrl, StringComparison.Ordinal);
        Assert.True(probe.MemoryTotal > probe.MemoryUsed && probe.MemoryUsed > 0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_added_client_is_found_with_the_identity_and_limits_it_was_given(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var inbound = await panel.InboundAsync();
        var spec = TestPanel.Spec();

        Assert.Null(await panel.Client.FindClientAsync(spec.Email, CancellationToken.None));
        await panel.Client.AddClientAsync(inbound, spec, CancellationToken.None);
        var found = await panel.Client.FindClientAsync("de-1042", CancellationToken.None);

        Assert.NotNull(found);
        Assert.True(found.Is(spec));
        Assert.Equal((spec.Uuid, spec.TotalBytes, spec.ExpiryMs, 2, true), (found.Secret, found.TotalBytes, found.ExpiryMs, found.IpLimit, found.Enabled));
        Assert.Equal([inbound.Id], found.InboundIds);
        Assert.Contains(found.Email, (await panel.InboundAsync()).Clients.Select(client => client.Email));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_same_email_for_another_person_is_refused_and_nothing_changes(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var inbound = await panel.InboundAsync();
        await panel.Client.AddClientAsync(inbound, TestPanel.Spec(), CancellationToken.None);
        var other = TestPanel.Spec() with { Uuid = "11111111-2222-4333-8444-555555555555", SubscriptionId = "somebody-else" };

        var problem = await Assert.ThrowsAsync<PanelException>(() => panel.Client.AddClientAsync(inbound, other, CancellationToken.None));

        Assert.Equal(PanelFailure.Refused, problem.Failure);
        var found = await panel.Client.FindClientAsync(other.Email, CancellationToken.None);
        Assert.True(found!.Is(TestPanel.Spec()) && !found.Is(other));
    }

    [Theory]
    [InlineData(TestPanel.V2)]
    [InlineData(TestPanel.V3)]
    public async Task An_update_sets_the_target_and_keeps_what_it_does_not_know(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var inbound = await panel.InboundAsync();
        await AddByHandAsync(panel, kind, inbound.Id);

        await panel.Client.UpdateClientAsync(inbound, TestPanel.Spec() with { Enabled = false, Comment = "", TelegramId = 0 }, CancellationToken.None);

        var entry = await EntryAsync(panel, inbound.Id);
        Assert.Equal((50L << 30, 1_900_000_000_000, false), (entry.Number("totalGB"), entry.Number("expiryTime"), entry.Flag("enable")));
        Assert.Equal(("by hand", 777), (entry.Text("comment"), entry.Number("tgId")));
        Assert.Equal("kept", kind == TestPanel.V2
            ? entry.Text("somethingNew")
            : (await panel.ByHandAsync("GET", "panel/api/clients/get/DE-1042")).Member("client").Text("group"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_client_given_a_new_secret_keeps_its_place(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var inbound = await panel.InboundAsync();
        await panel.Client.AddClientAsync(inbound, TestPanel.Spec(), CancellationToken.None);
        var rotated = TestPanel.Spec() with { Uuid = "11111111-2222-4333-8444-555555555555", SubscriptionId = "new-sub" };

        await panel.Client.UpdateClientAsync(inbound, rotated, CancellationToken.None);

        Assert.True((await panel.Client.FindClientAsync(rotated.Email, CancellationToken.None))!.Is(rotated));
    }

    [Theory]
    [InlineData(TestPanel.V2)]
    [InlineData(TestPanel.V3)]
    public async Task A_reset_clears_the_counters(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var inbound = await panel.InboundAsync();
        await panel.Client.AddClientAsync(inbound, TestPanel.Spec(), CancellationToken.None);
        var route = kind == TestPanel.V2 ? "panel/api/inbounds/updateClientTraffic/DE-1042" : "panel/api/clients/updateTraffic/DE-1042";
        await panel.ByHandAsync("POST", route, new JsonObject { ["upload"] = 1000, ["download"] = 2000 });
        var used = await panel.Client.FindClientAsync("DE-1042", CancellationToken.None);

        await panel.Client.ResetTrafficAsync(inbound, "DE-1042", CancellationToken.None);

        Assert.Equal((1000, 2000), (used!.UpBytes, used.DownBytes));
        Assert.Equal(0, (await panel.Client.FindClientAsync("DE-1042", CancellationToken.None))!.DownBytes);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_deleted_client_is_gone_and_deleting_it_again_is_no_error(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var inbound = await panel.InboundAsync();
        await panel.Client.AddClientAsync(inbound, TestPanel.Spec("DE-1"), CancellationToken.None);
        await panel.Client.AddClientAsync(inbound, TestPanel.Spec("DE-2", "11111111-2222-4333-8444-555555555555"), CancellationToken.None);

        await panel.Client.DeleteClientAsync(inbound, TestPanel.Spec("DE-1"), CancellationToken.None);
        await panel.Client.DeleteClientAsync(inbound, TestPanel.Spec("DE-1"), CancellationToken.None);

        Assert.Null(await panel.Client.FindClientAsync("DE-1", CancellationToken.None));
        Assert.NotNull(await panel.Client.FindClientAsync("DE-2", CancellationToken.None));
    }

    [Fact]
    public async Task The_last_client_of_an_old_panels_inbound_is_switched_off_instead_of_deleted()
    {
        await using var panel = await TestPanel.StartAsync(TestPanel.V2, seeded: false);
        var inbound = await LinksTests.CreateInboundAsync(panel, "vless-tcp-none");
        await panel.Client.AddClientAsync(inbound, TestPanel.Spec(), CancellationToken.None);

        var problem = await Assert.ThrowsAsync<PanelException>(() => panel.Client.DeleteClientAsync(inbound, TestPanel.Spec(), CancellationToken.None));

        Assert.Equal(PanelFailure.Refused, problem.Failure);
        Assert.False((await panel.Client.FindClientAsync("DE-1042", CancellationToken.None))!.Enabled);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Writes_of_many_callers_take_turns_and_none_is_lost(string kind)
    {
        await using var panel = await TestPanel.StartAsync(kind);
        var inbound = await panel.InboundAsync();
        var specs = Enumerable.Range(1, 8).Select(i => TestPanel.Spec($"DE-{i}", Guid.NewGuid().ToString())).ToList();

        await Task.WhenAll(specs.Select(spec => panel.Client.AddClientAsync(inbound, spec, CancellationToken.None)));

        var emails = (await panel.InboundAsync()).Clients.Select(client => client.Email).ToList();
        Assert.All(specs, spec => Assert.Contains(spec.Email, emails));
        Assert.False(panel.Front.SawCrowd);
    }

    private static async Task AddByHandAsync(TestPanel panel, string kind, int inboundId)
    {
        var client = new JsonObject
        {
            ["id"] = TestPanel.Spec().Uuid,
            ["email"] = "DE-1042",
            ["subId"] = "sub-DE-1042",
            ["enable"] = true,
            ["totalGB"] = 1,
            ["expiryTime"] = 0,
            ["comment"] = "by hand",
            ["tgId"] = 777,
            ["reset"] = 30,
            [kind == TestPanel.V2 ? "somethingNew" : "group"] = "kept",
        };
        if (kind == TestPanel.V2)
            await panel.ByHandAsync("POST", "panel/api/inbounds/addClient", new JsonObject
            {
                ["id"] = inboundId,
                ["settings"] = new JsonObject { ["clients"] = new JsonArray(client) }.ToJsonString(),
            });
        else
            await panel.ByHandAsync("POST", "panel/api/clients/add", new JsonObject { ["client"] = client, ["inboundIds"] = new JsonArray(inboundId) });
    }

    private static async Task<JsonElement> EntryAsync(TestPanel panel, int inboundId) =>
        (await panel.ByHandAsync("GET", $"panel/api/inbounds/get/{inboundId}"))
        .Document("settings").Items("clients").Single(client => client.Text("email") == "DE-1042");
}
