using System.Text.Json.Nodes;

namespace MoonVpn.Tests.Sandbox.Panel.Quirks;

/// <summary>Clients as records of their own: 3.1 and later (2.3.2 throughout).</summary>
public sealed class RecordQuirkTests : QuirkTest
{
    private const string Root = "panel/api/clients/";
    private const string Vision = "xtls-rprx-vision";
    private const string Uuid = "b831381d-6324-4d53-ad4f-8cda48b30811";

    /// <summary>3.1.0 to 3.4.2 append a second entry; since 3.5 the inbound is passed over, with the old limits.</summary>
    [Theory]
    [InlineData("3.1.0", 2, 20)]
    [InlineData("3.4.2", 2, 20)]
    [InlineData("3.6.0", 1, 10)]
    public async Task Adding_the_same_client_again(string version, int entries, long total)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1", totalGB: 10);

        Assert.True((await visitor.AddAsync("u1", totalGB: 20)).Success);

        Assert.Equal(entries, EntriesOf("u1"));
        Assert.Equal(total, Panel.State.TrafficOf("u1")!.Total);
        Assert.Single(Panel.State.Records, record => record.Email == "u1");
    }

    /// <summary>Before 3.5 a repeated add without credentials makes new ones, which differ from those of the other inbounds.</summary>
    [Theory]
    [InlineData("3.1.0", false)]
    [InlineData("3.4.2", false)]
    [InlineData("3.6.0", true)]
    public async Task Adding_a_client_to_another_inbound_without_its_id(string version, bool same)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1");
        var again = PanelVisitor.Client("u1");
        again.Remove("id");

        Assert.True((await visitor.PostAsync(Root + "add", new JsonObject { ["client"] = again, ["inboundIds"] = new JsonArray(2) })).Success);

        Assert.Equal(same, Entry("u1", inbound: 2)!["id"]!.GetValue<string>() == Uuid);
    }

    /// <summary>An add switches the client on whatever it says, and makes up what is missing.</summary>
    [Theory]
    [MemberData(nameof(Newer))]
    public async Task An_add_switches_on_and_fills_in(string version)
    {
        var visitor = await OperatorAsync(version);

        await visitor.PostAsync(Root + "add", new JsonObject { ["client"] = new JsonObject { ["email"] = "u1", ["enable"] = false }, ["inboundIds"] = new JsonArray(1) });

        var client = (await visitor.GetAsync(Root + "get/u1"))!["client"]!;
        Assert.True(client["enable"]!.GetValue<bool>());
        Assert.True(Guid.TryParse(client["uuid"]!.GetValue<string>(), out _) && Guid.TryParse(client["subId"]!.GetValue<string>(), out _));
    }

    /// <summary>Since 3.2.5: a subId belongs to one client, and names have no blanks or slashes.</summary>
    [Theory]
    [InlineData("3.1.0", null, null, null)]
    [InlineData("3.4.2", "subId already in use: keep-fi-1", "client email contains an invalid character: u 2", "Duplicate subId: keep-fi-1")]
    [InlineData("3.6.0", "subId already in use: keep-fi-1", "client email contains an invalid character: u 2", "Duplicate subId: keep-fi-1")]
    public async Task Names_and_subscriptions(string version, string? twice, string? blank, string? renamed)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1");

        var added = await visitor.PostAsync(Root + "add", new JsonObject { ["client"] = With("u2", "subId", "keep-fi-1"), ["inboundIds"] = new JsonArray(1) });
        var named = await visitor.AddAsync("u 2");
        var updated = await visitor.UpdateAsync(With("u1", "subId", "keep-fi-1"));

        Assert.Equal((twice is null, blank is null, renamed is null), (added.Success, named.Success, updated.Success));
        Assert.Contains(twice ?? "", added.Msg, StringComparison.Ordinal);
        Assert.Contains(blank ?? "", named.Msg, StringComparison.Ordinal);
        Assert.Contains(renamed ?? "", updated.Msg, StringComparison.Ordinal);
    }

    /// <summary>3.1.0 to 3.3.0: an update without id makes a new one, and every link of the customer is dead; everything omitted becomes zero.</summary>
    [Theory]
    [InlineData("3.1.0", false)]
    [InlineData("3.4.2", true)]
    [InlineData("3.6.0", true)]
    public async Task An_update_without_an_id(string version, bool keepsId)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1", totalGB: 10);

        await visitor.PostAsync(Root + "update/u1", new JsonObject { ["email"] = "u1" });

        var client = (await visitor.GetAsync(Root + "get/u1"))!["client"]!;
        Assert.Equal(keepsId, client["uuid"]!.GetValue<string>() == Uuid);
        Assert.Equal((0, false, "sub-u1"), (client["totalGB"]!.GetValue<long>(), client["enable"]!.GetValue<bool>(), client["subId"]!.GetValue<string>()));
    }

    /// <summary>Until 3.2.4 the flow is written to every inbound; since then only where Vision works.</summary>
    [Theory]
    [InlineData("3.1.0", Vision)]
    [InlineData("3.4.2", null)]
    [InlineData("3.6.0", null)]
    public async Task Flow_on_an_inbound_without_vision(string version, string? flow)
    {
        var visitor = await OperatorAsync(version);

        await visitor.PostAsync(Root + "add", new JsonObject { ["client"] = With("u1", "flow", Vision), ["inboundIds"] = new JsonArray(1, 2) });

        Assert.Equal((Vision, flow), (Entry("u1")!["flow"]?.GetValue<string>(), Entry("u1", inbound: 2)!["flow"]?.GetValue<string>()));
    }

    /// <summary>Until 3.2.6 get shows the flow of the inbound written last, which may be none although another one has Vision.</summary>
    [Theory]
    [InlineData("3.1.0", "")]
    [InlineData("3.4.2", Vision)]
    [InlineData("3.6.0", Vision)]
    public async Task Flow_may_be_missing_from_what_get_says(string version, string flow)
    {
        var visitor = await OperatorAsync(version);
        await visitor.PostAsync(Root + "add", new JsonObject { ["client"] = With("u1", "flow", Vision), ["inboundIds"] = new JsonArray(1, 2) });
        var second = (await visitor.GetAsync("panel/api/inbounds/get/2"))!.AsObject();
        second["settings"]!["clients"]!.AsArray().Single(client => client!["email"]!.GetValue<string>() == "u1")!.AsObject().Remove("flow");
        Assert.True((await visitor.PostAsync("panel/api/inbounds/update/2", second)).Success);

        Assert.Equal(flow, (await visitor.GetAsync(Root + "get/u1"))!["client"]!["flow"]!.GetValue<string>());
        Assert.Equal(Vision, Entry("u1")!["flow"]!.GetValue<string>());
    }

    /// <summary>Deleting an unknown client; the last client of an inbound may go, unlike before; keepTraffic keeps the counters.</summary>
    [Theory]
    [InlineData("3.1.0", "record not found")]
    [InlineData("3.4.2", "client \"nobody\" not found in any inbound or client record")]
    [InlineData("3.6.0", "client \"nobody\" not found in any inbound or client record")]
    public async Task Deleting(string version, string text)
    {
        var visitor = await OperatorAsync(version);
        Panel.Tick("keep-de-1", 1, 2);

        var unknown = await visitor.PostAsync(Root + "del/nobody");

        Assert.False(unknown.Success);
        Assert.Contains(text, unknown.Msg, StringComparison.Ordinal);
        Assert.True((await visitor.PostAsync(Root + "del/keep-de-1?keepTraffic=1")).Success);
        Assert.Equal((0, 2), (Panel.State.Inbound(1).Clients().Count, Panel.State.TrafficOf("keep-de-1")!.Down));
    }

    /// <summary>An unknown e-mail: traffic is an error until 3.2.7 and null since; get is always an error.</summary>
    [Theory]
    [InlineData("3.1.0", false)]
    [InlineData("3.4.2", true)]
    [InlineData("3.6.0", true)]
    public async Task Asking_for_an_unknown_email(string version, bool success)
    {
        var visitor = await OperatorAsync(version);

        var traffic = JsonNode.Parse(await (await visitor.SendAsync("GET", Root + "traffic/nobody")).Content.ReadAsStringAsync())!;
        var get = JsonNode.Parse(await (await visitor.SendAsync("GET", Root + "get/nobody")).Content.ReadAsStringAsync())!;

        Assert.Equal((success, true), (traffic["success"]!.GetValue<bool>(), traffic["obj"] is null));
        Assert.Equal(success, !traffic["msg"]!.GetValue<string>().Contains("Inbound Not Found For Email:", StringComparison.Ordinal));
        Assert.Contains("record not found", get["msg"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    /// <summary>A client without any inbound: until 3.5 most of a change is not saved.</summary>
    [Theory]
    [InlineData("3.1.0", 10)]
    [InlineData("3.4.2", 10)]
    [InlineData("3.6.0", 30)]
    public async Task Changing_a_client_that_is_nowhere(string version, long total)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1", totalGB: 10);
        await visitor.PostAsync(Root + "u1/detach", new JsonObject { ["inboundIds"] = new JsonArray(1) });

        await visitor.UpdateAsync(PanelVisitor.Client("u1", totalGB: 30));

        Assert.Equal(total, (await visitor.GetAsync(Root + "get/u1"))!["client"]!["totalGB"]!.GetValue<long>());
    }

    /// <summary>2.3: since 3.2.8 the inbounds whose settings are rewritten can be chosen.</summary>
    [Theory]
    [InlineData("3.1.0", 30)]
    [InlineData("3.4.2", 10)]
    [InlineData("3.6.0", 10)]
    public async Task An_update_of_chosen_inbounds(string version, long elsewhere)
    {
        var visitor = await OperatorAsync(version);
        await visitor.PostAsync(Root + "add", new JsonObject { ["client"] = PanelVisitor.Client("u1", totalGB: 10), ["inboundIds"] = new JsonArray(1, 2) });

        await visitor.PostAsync(Root + "update/u1?inboundIds=1", PanelVisitor.Client("u1", totalGB: 30));

        Assert.Equal((30, elsewhere), (Entry("u1")!["totalGB"]!.GetValue<long>(), Entry("u1", inbound: 2)!["totalGB"]!.GetValue<long>()));
    }

    /// <summary>2.3.3: the lists of a page's summary stop at 200 e-mails in 3.6.0 only.</summary>
    [Theory]
    [InlineData("3.1.0", 250)]
    [InlineData("3.4.2", 250)]
    [InlineData("3.6.0", 200)]
    public async Task The_summary_of_a_page(string version, int listed)
    {
        var visitor = await OperatorAsync(version, options => options with { Clients = 250 });
        Panel.TickAll(1, 1);

        var page = (await visitor.GetAsync(Root + "list/paged?page=2&pageSize=500"))!;

        Assert.Equal((255, 250, 55), (page["total"]!.GetValue<int>(), page["summary"]!["onlineCount"]!.GetValue<int>(), page["items"]!.AsArray().Count));
        Assert.Equal(listed, page["summary"]!["online"]!.AsArray().Count);
    }

    /// <summary>bulkAdjust adds to what is stored; since 3.6 it brings back who was only used up.</summary>
    [Theory]
    [InlineData("3.1.0", false)]
    [InlineData("3.4.2", false)]
    [InlineData("3.6.0", true)]
    public async Task More_volume_for_a_used_up_client(string version, bool isOn)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1", totalGB: 1000);
        Panel.Tick("u1", 1000, 0);

        await visitor.PostAsync(Root + "bulkAdjust", new JsonObject { ["emails"] = new JsonArray("u1"), ["addBytes"] = 500 });

        Assert.Equal((1500, isOn), (Panel.State.TrafficOf("u1")!.Total, Panel.State.RecordOf("u1")!.Enable));
    }

    private static JsonObject With(string email, string name, string value)
    {
        var client = PanelVisitor.Client(email);
        client[name] = value;
        return client;
    }
}
