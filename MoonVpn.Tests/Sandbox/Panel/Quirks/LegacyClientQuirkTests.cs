using System.Net;
using System.Text.Json.Nodes;

namespace MoonVpn.Tests.Sandbox.Panel.Quirks;

/// <summary>Clients as entries of their inbound: 2.x and 3.0.</summary>
public sealed class LegacyClientQuirkTests : QuirkTest
{
    private const string Root = "panel/api/inbounds/";
    private const string Uuid = "b831381d-6324-4d53-ad4f-8cda48b30811";

    /// <summary>2.1.4: the same e-mail with the same subId is let through in 3.0, and is then there twice.</summary>
    [Theory]
    [InlineData("2.3.15", false, 1)]
    [InlineData("2.8.3", false, 1)]
    [InlineData("2.9.4", false, 1)]
    [InlineData("3.0.2", true, 2)]
    public async Task Adding_the_same_client_again(string version, bool success, int entries)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1", totalGB: 10);

        Assert.Equal(success, (await visitor.AddAsync("u1", totalGB: 20)).Success);
        Assert.Equal(entries, EntriesOf("u1"));
        Assert.Equal(10, Panel.State.TrafficOf("u1")!.Total);
    }

    /// <summary>2.1.4: no id, no client; no list of clients, no answer; a second client of the same name in one request.</summary>
    [Theory]
    [MemberData(nameof(Legacy))]
    public async Task What_cannot_be_added(string version)
    {
        var visitor = await OperatorAsync(version);
        var client = PanelVisitor.Client("u1");
        client.Remove("id");

        var withoutId = await visitor.PostAsync(Root + "addClient", Settings(client));
        var withoutList = await visitor.SendAsync("POST", Root + "addClient", new JsonObject { ["id"] = 1, ["settings"] = "{}" });
        var nowhere = await visitor.PostAsync(Root + "addClient", Settings(PanelVisitor.Client("u1"), inbound: 99));

        Assert.Contains("empty client ID", withoutId.Msg, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.InternalServerError, ""), (withoutList.StatusCode, await withoutList.Content.ReadAsStringAsync()));
        Assert.Contains("record not found", nowhere.Msg, StringComparison.Ordinal);
        Assert.Empty(Panel.Mutations);
    }

    /// <summary>2.1.5: an empty new e-mail deletes the statistics row; the client that is left is nobody's.</summary>
    [Theory]
    [MemberData(nameof(Legacy))]
    public async Task A_client_without_an_email_loses_its_row(string version)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1");

        await visitor.PostAsync(Root + "updateClient/" + Uuid, Settings(new JsonObject { ["id"] = Uuid, ["email"] = "" }));

        Assert.Null(Panel.State.TrafficOf("u1"));
        Assert.Equal(1, EntriesOf(""));
    }

    /// <summary>2.1.5: a full replacement; 2.1.3: created_at and updated_at since 2.6.7.</summary>
    [Theory]
    [MemberData(nameof(Legacy))]
    public async Task An_update_replaces_all_but_the_birthday(string version)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1");
        var born = Entry("u1")!["created_at"]?.GetValue<long>();
        Time.Advance(TimeSpan.FromHours(1));

        await visitor.PostAsync(Root + "updateClient/" + Uuid, Settings(new JsonObject { ["id"] = Uuid, ["email"] = "u1" }));

        Assert.Null(Entry("u1")!["comment"]);
        Assert.False(Panel.State.TrafficOf("u1")!.Enable);
        Assert.Equal(version == "2.3.15" ? null : born, Entry("u1")!["created_at"]?.GetValue<long>());
        Assert.Contains("empty client ID", (await visitor.PostAsync(Root + "updateClient/17", Settings(PanelVisitor.Client("u1")))).Msg, StringComparison.Ordinal);
    }

    /// <summary>2.1.7: deleting what is not there succeeds until 2.9.3; the last client of an inbound stays.</summary>
    [Theory]
    [InlineData("2.3.15", true)]
    [InlineData("2.8.3", true)]
    [InlineData("2.9.4", false)]
    [InlineData("3.0.2", false)]
    public async Task Deleting_an_unknown_client_and_the_last_one(string version, bool success)
    {
        var visitor = await OperatorAsync(version);

        var unknown = await visitor.PostAsync(Root + "1/delClient/nobody");
        var last = await visitor.PostAsync(Root + "1/delClient/00000000-0000-4000-8000-000000000443");

        Assert.Equal(success, unknown.Success);
        Assert.Equal(success, !unknown.Msg.Contains("Client Not Found In Inbound For ID: nobody", StringComparison.Ordinal));
        Assert.Contains("no client remained in Inbound", last.Msg, StringComparison.Ordinal);
        Assert.Empty(Panel.Mutations);
    }

    /// <summary>2.1.2, 2.1.6: an unknown e-mail is nothing until 2.8.0 (and a crash when reset), and an error since.</summary>
    [Theory]
    [InlineData("2.3.15", true, 500)]
    [InlineData("2.8.3", false, 200)]
    [InlineData("2.9.4", false, 200)]
    [InlineData("3.0.2", false, 200)]
    public async Task Asking_for_an_unknown_email(string version, bool success, int reset)
    {
        var visitor = await OperatorAsync(version);

        var answer = JsonNode.Parse(await (await visitor.SendAsync("GET", Root + "getClientTraffics/nobody")).Content.ReadAsStringAsync())!;

        Assert.Equal(success, answer["success"]!.GetValue<bool>());
        Assert.Equal(success, !answer["msg"]!.GetValue<string>().Contains("Inbound Not Found For Email: nobody", StringComparison.Ordinal));
        Assert.Equal(reset, (int)(await visitor.SendAsync("POST", Root + "1/resetClientTraffic/nobody")).StatusCode);
        Assert.Equal("[]", (await visitor.GetAsync(Root + "getClientTrafficsById/nobody"))!.ToJsonString());
    }

    /// <summary>2.1.4: in 3.0 one e-mail may be on several inbounds with the same subId; the counters go with the last of them.</summary>
    [Fact]
    public async Task One_client_on_two_inbounds_of_3_0()
    {
        var visitor = await OperatorAsync("3.0.2");
        await visitor.AddAsync("u1");
        Assert.True((await visitor.PostAsync(Root + "addClient", Settings(PanelVisitor.Client("u1"), inbound: 2))).Success);
        Panel.Tick("u1", 1, 2);

        await visitor.PostAsync(Root + "2/delClient/" + Uuid);
        var left = Panel.State.TrafficOf("u1");
        await visitor.PostAsync(Root + "1/delClient/" + Uuid);

        Assert.Equal(2, left!.Down);
        Assert.Null(Panel.State.TrafficOf("u1"));
    }

    private static JsonObject Settings(JsonObject client, int inbound = 1) =>
        new() { ["id"] = inbound, ["settings"] = new JsonObject { ["clients"] = new JsonArray(client) }.ToJsonString() };
}
