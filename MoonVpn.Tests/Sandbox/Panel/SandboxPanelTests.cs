using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Sandbox.Panel;

public sealed class SandboxPanelTests
{
    public static TheoryData<string> Profiles => ["V294", "V360"];

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task The_audit_lists_every_change_and_no_other(string profile)
    {
        await using var server = await StartAsync(profile);
        using var visitor = await PanelVisitor.OperatorAsync(server);

        await visitor.AddAsync("u1", totalGB: 10);
        await visitor.AddAsync("u1", totalGB: 20);
        await visitor.UpdateAsync(PanelVisitor.Client("u1", 30));
        await visitor.ResetAsync("u1");
        await visitor.GetAsync("panel/api/inbounds/list");

        Assert.Equal([("add", "u1"), ("update", "u1"), ("reset", "u1")], server.Panel.Mutations.Select(change => (change.Action, change.Email)));
        Assert.Equal(30, server.Panel.State.TrafficOf("u1")!.Total);
    }

    [Theory]
    [InlineData("V294", false)]
    [InlineData("V360", true)]
    public async Task Adding_a_client_again_is_refused_by_2_9_4_and_passed_over_by_3_6_0(string profile, bool success)
    {
        await using var server = await StartAsync(profile);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        await visitor.AddAsync("u1", totalGB: 10);

        Assert.Equal(success, (await visitor.AddAsync("u1", totalGB: 20)).Success);
        Assert.Equal(10, server.Panel.State.TrafficOf("u1")!.Total);
        Assert.Single(server.Panel.State.Inbounds[0].Clients(), client => client["email"]!.GetValue<string>() == "u1");
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task A_dropped_client_is_gone_without_a_trace(string profile)
    {
        await using var server = await StartAsync(profile);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        await visitor.AddAsync("u1");

        Assert.True(server.Panel.Drop("u1"));

        Assert.Null(server.Panel.State.TrafficOf("u1"));
        Assert.False(server.Panel.State.Inbounds[0].Has("u1"));
        Assert.Equal(["add"], server.Panel.Mutations.Select(change => change.Action));
        Assert.False(server.Panel.Drop("u1"));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task A_rollback_brings_the_snapshot_back(string profile)
    {
        await using var server = await StartAsync(profile);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        await visitor.AddAsync("before");
        server.Panel.Snapshot();
        await visitor.AddAsync("after");
        server.Panel.Tick("before", 7, 7);

        server.Panel.Rollback();

        Assert.Null(server.Panel.State.TrafficOf("after"));
        Assert.Equal(0, server.Panel.State.TrafficOf("before")!.Up);
    }

    [Fact]
    public async Task A_stopped_panel_comes_back_at_its_port_with_its_database()
    {
        var first = await SandboxPanelServer.StartAsync(PanelProfile.V294);
        using var visitor = await PanelVisitor.OperatorAsync(first);
        await visitor.AddAsync("u1");
        await first.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => visitor.GetAsync("panel/api/inbounds/list"));

        await using var second = await SandboxPanelServer.StartAsync(first.Panel, first.Origin.Port);

        Assert.Contains("u1", (await visitor.GetAsync("panel/api/inbounds/list"))!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task A_person_in_another_process_sees_and_moves_all_of_it(string profile)
    {
        await using var server = await StartAsync(profile);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        using var person = new HttpClient { BaseAddress = server.PersonUrl };
        await visitor.AddAsync("u1");
        await person.PostAsJsonAsync("tick", new { email = "u1", up = 3, down = 4 });

        var state = await person.GetFromJsonAsync<JsonObject>("state");
        Assert.Equal(4, state!["traffic"]!.AsArray().Single(row => row!["email"]!.GetValue<string>() == "u1")!["down"]!.GetValue<int>());
        Assert.Equal("add", (await person.GetFromJsonAsync<JsonArray>("audit"))![0]!["action"]!.GetValue<string>());
        Assert.NotEmpty((await person.GetFromJsonAsync<JsonArray>("calls"))!);
        await person.PostAsync("reset", null);
        Assert.Empty((await person.GetFromJsonAsync<JsonArray>("audit"))!);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync("nothing")).StatusCode);
    }

    [Fact]
    public async Task Settings_without_clients_make_2_9_4_panic()
    {
        await using var server = await SandboxPanelServer.StartAsync(PanelProfile.V294);
        using var visitor = await PanelVisitor.OperatorAsync(server);

        var answer = await visitor.SendAsync("POST", "panel/api/inbounds/addClient", new JsonObject { ["id"] = 1, ["settings"] = "{}" });

        Assert.Equal((HttpStatusCode.InternalServerError, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Flow_is_kept_only_where_vision_works()
    {
        await using var server = await SandboxPanelServer.StartAsync(PanelProfile.V360);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        var client = PanelVisitor.Client("u1");
        client["flow"] = "xtls-rprx-vision";

        await visitor.PostAsync("panel/api/clients/add", new JsonObject { ["client"] = client, ["inboundIds"] = new JsonArray(1, 2) });

        Assert.Equal("xtls-rprx-vision", server.Panel.State.Inbounds[0].Client("u1")!["flow"]!.GetValue<string>());
        Assert.Null(server.Panel.State.Inbounds[1].Client("u1")!["flow"]);
        Assert.Equal("xtls-rprx-vision", (await visitor.GetAsync("panel/api/clients/get/u1"))!["client"]!["flow"]!.GetValue<string>());
    }

    private static Task<SandboxPanelServer> StartAsync(string profile) => SandboxPanelServer.StartAsync(Enum.Parse<PanelProfile>(profile));
}
