using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Sandbox.Panel.Quirks;

/// <summary>What answers look like.</summary>
public sealed class ShapeQuirkTests : QuirkTest
{
    private const string InboundV2 = "id up down total remark enable expiryTime clientStats listen port protocol settings streamSettings tag sniffing";

    /// <summary>2.1.1, 2.2: the members of an inbound; settings, stream and sniffing are texts until 3.0, then objects.</summary>
    [Theory]
    [InlineData("2.3.15", "", "allTime trafficReset lastTrafficResetTime subSortIndex originNodeGuid shareAddr trafficResetDay")]
    [InlineData("2.8.3", "allTime trafficReset lastTrafficResetTime", "subSortIndex originNodeGuid shareAddr trafficResetDay")]
    [InlineData("2.9.4", "allTime trafficReset lastTrafficResetTime", "subSortIndex originNodeGuid shareAddr trafficResetDay")]
    [InlineData("3.0.2", "allTime trafficReset lastTrafficResetTime", "subSortIndex originNodeGuid shareAddr trafficResetDay")]
    [InlineData("3.1.0", "trafficReset lastTrafficResetTime", "allTime subSortIndex originNodeGuid shareAddr trafficResetDay")]
    [InlineData("3.4.2", "trafficReset lastTrafficResetTime subSortIndex originNodeGuid shareAddr shareAddrStrategy", "allTime trafficResetDay")]
    [InlineData("3.6.0", "trafficReset lastTrafficResetTime subSortIndex originNodeGuid shareAddr shareAddrStrategy trafficResetDay", "allTime")]
    public async Task An_inbound_has_the_members_of_its_version(string version, string more, string without)
    {
        var visitor = await OperatorAsync(version);

        var inbound = (await visitor.GetAsync("panel/api/inbounds/list"))![0]!.AsObject();

        var names = inbound.Select(member => member.Key).ToList();
        Assert.Empty(InboundV2.Split(' ').Concat(more.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Except(names));
        Assert.DoesNotContain(names, name => without.Split(' ').Contains(name));
        Assert.Equal(Legacy.Any(old => old.Data == version) ? JsonValueKind.String : JsonValueKind.Object, inbound["settings"]!.GetValueKind());
    }

    /// <summary>2.1: clientStats is null in get/:id of 2.x and 3.0; 2.2: it is there since 3.1.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_single_inbound_comes_with_its_statistics_since_3_1(string version)
    {
        var visitor = await OperatorAsync(version);

        Assert.Equal(Newer.Any(newer => newer.Data == version), (await visitor.GetAsync("panel/api/inbounds/get/1"))!["clientStats"] is JsonArray);
    }

    /// <summary>2.1.2: the members of a statistics row.</summary>
    [Theory]
    [InlineData("2.3.15", "id inboundId enable email up down expiryTime total reset")]
    [InlineData("2.8.3", "id inboundId enable email uuid subId up down allTime expiryTime total reset lastOnline")]
    [InlineData("2.9.4", "id inboundId enable email uuid subId up down allTime expiryTime total reset lastOnline")]
    [InlineData("3.0.2", "id inboundId enable email uuid subId up down allTime expiryTime total reset lastOnline")]
    [InlineData("3.1.0", "id inboundId enable email uuid subId up down expiryTime total reset lastOnline")]
    [InlineData("3.6.0", "id inboundId enable email uuid subId up down expiryTime total reset lastOnline")]
    public async Task A_statistics_row_has_the_members_of_its_version(string version, string names)
    {
        var visitor = await OperatorAsync(version);
        var path = version is "3.1.0" or "3.6.0" ? "panel/api/clients/traffic/keep-de-1" : "panel/api/inbounds/getClientTraffics/keep-de-1";

        Assert.Equal(names, string.Join(' ', (await visitor.GetAsync(path))!.AsObject().Select(member => member.Key)));
    }

    /// <summary>2.3: usedTraffic since 3.3.1, externalLinks since 3.4.0; 5.2: groups since 3.2.0.</summary>
    [Theory]
    [InlineData("3.1.0", "client inboundIds", false)]
    [InlineData("3.4.2", "client externalLinks inboundIds usedTraffic", true)]
    [InlineData("3.6.0", "client externalLinks inboundIds usedTraffic", true)]
    public async Task A_client_has_the_members_of_its_version(string version, string names, bool groups)
    {
        var visitor = await OperatorAsync(version);

        var whole = (await visitor.GetAsync("panel/api/clients/get/keep-de-1"))!.AsObject();

        Assert.Equal(names, string.Join(' ', whole.Select(member => member.Key)));
        Assert.Equal(groups, whole["client"]!.AsObject().ContainsKey("group"));
    }

    /// <summary>2.4: panelVersion since 3.1.0, panelGuid since 3.3.0, disk figures since 3.0; null for two seconds after a start.</summary>
    [Theory]
    [InlineData("2.3.15", "")]
    [InlineData("2.8.3", "")]
    [InlineData("2.9.4", "")]
    [InlineData("3.0.2", "diskIO")]
    [InlineData("3.1.0", "diskIO panelVersion")]
    [InlineData("3.4.2", "diskIO panelVersion panelGuid")]
    [InlineData("3.6.0", "diskIO panelVersion panelGuid")]
    public async Task The_status_says_what_its_version_knows(string version, string names)
    {
        var visitor = await OperatorAsync(version, options => options with { WarmsUp = true });
        var early = await StatusAsync();
        Time.Advance(TimeSpan.FromSeconds(2));

        var status = (await StatusAsync())!.AsObject();

        Assert.Null(early);
        Assert.Equal(names.Split(' ', StringSplitOptions.RemoveEmptyEntries), new[] { "diskIO", "panelVersion", "panelGuid" }.Where(status.ContainsKey));
        Assert.Equal(names.Contains("panelVersion", StringComparison.Ordinal) ? version : null, status["panelVersion"]?.GetValue<string>());

        async Task<JsonNode?> StatusAsync() =>
            version == "2.3.15" ? (await visitor.PostAsync("server/status")).Obj : await visitor.GetAsync("panel/api/server/status");
    }

    /// <summary>2.4: octet-stream beginning as SQLite does; x-ui.db in 2.x, host and date in 3.x.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_backup_is_a_file(string version)
    {
        var visitor = await OperatorAsync(version);

        var answer = await visitor.SendAsync("GET", version == "2.3.15" ? "server/getDb" : "panel/api/server/getDb");

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("SQLite format 3\0", Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.Equal(version[0] == '2' ? "x-ui.db" : "127.0.0.1_2026-11-24_000000.db", answer.Content.Headers.ContentDisposition!.FileName);
    }

    /// <summary>2.5: what the effective settings hold.</summary>
    [Theory]
    [InlineData("2.3.15", "remarkModel", "subJsonEnable subClashEnable webDomain")]
    [InlineData("2.8.3", "remarkModel subJsonEnable", "subClashEnable webDomain")]
    [InlineData("2.9.4", "remarkModel subJsonEnable subClashEnable", "webDomain")]
    [InlineData("3.1.0", "remarkModel subJsonEnable subClashEnable", "webDomain")]
    [InlineData("3.4.2", "subJsonEnable subClashEnable webDomain subThemeDir", "remarkModel")]
    [InlineData("3.6.0", "subJsonEnable subClashEnable webDomain subThemeDir", "remarkModel")]
    public async Task The_settings_of_each_version(string version, string names, string without)
    {
        var visitor = await OperatorAsync(version);

        var settings = (await visitor.PostAsync(Panel.Options.Traits.HasSettingApi ? "panel/api/setting/defaultSettings" : "panel/setting/defaultSettings")).Obj!.AsObject();

        Assert.All(names.Split(' '), name => Assert.True(settings.ContainsKey(name), name));
        Assert.All(without.Split(' '), name => Assert.False(settings.ContainsKey(name), name));
        Assert.Equal(Server.SubscriptionUrl.ToString(), settings["subURI"]!.GetValue<string>());
    }

    /// <summary>2.7: integer ids for one inbound in 3.4, groups since 3.5; nothing where nothing was set up.</summary>
    [Theory]
    [InlineData("3.4.2", "id inboundId address", "[]")]
    [InlineData("3.6.0", "groupId inboundIds hosts", "null")]
    public async Task A_host_row(string version, string names, string none)
    {
        var visitor = await OperatorAsync(version);
        Panel.AddHost("cdn.example.com", new JsonObject { ["port"] = 8443, ["sni"] = "front.example.net" }, 1);

        var host = (await visitor.GetAsync("panel/api/hosts/byInbound/1"))![0]!.AsObject();

        Assert.Equal(names, string.Join(' ', host.Take(3).Select(member => member.Key)));
        Assert.Equal((8443, "front.example.net", "same"), (host["port"]!.GetValue<int>(), host["sni"]!.GetValue<string>(), host["security"]!.GetValue<string>()));
        Assert.Equal(none, (await visitor.GetAsync("panel/api/hosts/byInbound/2"))?.ToJsonString() ?? "null");
    }

    /// <summary>2.1.8, 2.3: "No IP Record", a text with JSON, an array of texts, objects.</summary>
    [Theory]
    [InlineData("2.3.15", "\"No IP Record\"", "\"[\\\"203.0.113.7\\\"]\"")]
    [InlineData("2.8.3", "\"No IP Record\"", "\"[\\\"203.0.113.7\\\"]\"")]
    [InlineData("2.9.4", "\"No IP Record\"", "[\"203.0.113.7 (2026-11-24 00:00:00)\"]")]
    [InlineData("3.0.2", "\"No IP Record\"", "[\"203.0.113.7 (2026-11-24 00:00:00)\"]")]
    [InlineData("3.1.0", "\"No IP Record\"", "[\"203.0.113.7 (2026-11-24 00:00:00)\"]")]
    [InlineData("3.4.2", "[]", "[{\"ip\":\"203.0.113.7\",\"time\":\"2026-11-24 00:00:00\",\"node\":\"\"}]")]
    [InlineData("3.6.0", "[]", "[{\"ip\":\"203.0.113.7\",\"time\":\"2026-11-24 00:00:00\",\"node\":\"\"}]")]
    public async Task Where_a_client_was_seen(string version, string none, string one)
    {
        var visitor = await OperatorAsync(version);
        var path = Panel.Options.Traits.HasClientRecords ? "panel/api/clients/ips/keep-de-1" : "panel/api/inbounds/clientIps/keep-de-1";
        var before = (await visitor.PostAsync(path)).Obj!;
        Panel.SeeAt("keep-de-1", "203.0.113.7");

        Assert.Equal((none, one), (GoJson.Compact(before), GoJson.Compact((await visitor.PostAsync(path)).Obj)));
    }

    /// <summary>2.1.8, 2.3: nobody online is null until 3.0 and an empty array since 3.1.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Nobody_is_online(string version)
    {
        var visitor = await OperatorAsync(version);
        var path = Panel.Options.Traits.HasClientRecords ? "panel/api/clients/onlines" : "panel/api/inbounds/onlines";

        Assert.Equal(Panel.Options.Traits.HasClientRecords ? "[]" : "null", GoJson.Compact((await visitor.PostAsync(path)).Obj));
    }
}
