using System.Net;
using System.Text.Json.Nodes;

namespace MoonVpn.Tests.Sandbox.Panel.Quirks;

/// <summary>Which calls there are in which version.</summary>
public sealed class RouteQuirkTests : QuirkTest
{
    private const string Inbounds = "panel/api/inbounds/";
    private const string Clients = "panel/api/clients/";
    private const string Machine = "panel/api/server/";

    /// <summary>First and last version of ours that has the call; the contract's section.</summary>
    private static readonly (string Call, string First, string Last, string Section)[] Calls =
    [
        ("GET " + Inbounds + "list", "2.3.15", "3.6.0", "2.1"),
        ("GET " + Inbounds + "get/1", "2.3.15", "3.6.0", "2.1"),
        ("GET " + Inbounds + "getClientTraffics/keep-de-1", "2.3.15", "3.0.2", "2.1"),
        ("GET " + Inbounds + "getClientTrafficsById/x", "2.3.15", "3.0.2", "2.1"),
        ("POST " + Inbounds + "addClient", "2.3.15", "3.0.2", "2.1"),
        ("POST " + Inbounds + "1/resetClientTraffic/keep-de-1", "2.3.15", "3.0.2", "2.1"),
        ("POST " + Inbounds + "resetAllClientTraffics/1", "2.3.15", "3.0.2", "2.1"),
        ("POST " + Inbounds + "resetAllTraffics", "2.3.15", "3.6.0", "2.1"),
        ("POST " + Inbounds + "delDepletedClients/-1", "2.3.15", "3.0.2", "2.1"),
        ("POST " + Inbounds + "clientIps/keep-de-1", "2.3.15", "3.0.2", "2.1"),
        ("POST " + Inbounds + "onlines", "2.3.15", "3.0.2", "2.1"),
        ("POST " + Inbounds + "lastOnline", "2.8.3", "3.0.2", "2.1"),
        ("POST " + Inbounds + "updateClientTraffic/keep-de-1", "2.8.3", "3.0.2", "2.1"),
        ("POST " + Inbounds + "1/delClientByEmail/nobody", "2.8.3", "3.0.2", "2.1"),
        ("POST " + Inbounds + "setEnable/1", "2.9.4", "3.6.0", "2.1"),
        ("POST " + Inbounds + "1/resetTraffic", "3.0.2", "3.6.0", "2.1"),
        ("GET " + Inbounds + "getSubLinks/x", "3.0.2", "3.0.2", "2.1"),
        ("GET " + Inbounds + "getClientLinks/1/keep-de-1", "3.0.2", "3.0.2", "2.1"),
        ("GET " + Inbounds + "list/slim", "3.1.0", "3.6.0", "2.2"),
        ("GET " + Inbounds + "options", "3.1.0", "3.6.0", "2.2"),
        ("GET " + Clients + "list", "3.1.0", "3.6.0", "2.3"),
        ("GET " + Clients + "list/paged", "3.1.0", "3.6.0", "2.3"),
        ("GET " + Clients + "get/keep-de-1", "3.1.0", "3.6.0", "2.3"),
        ("GET " + Clients + "traffic/keep-de-1", "3.1.0", "3.6.0", "2.3"),
        ("POST " + Clients + "resetTraffic/keep-de-1", "3.1.0", "3.6.0", "2.3"),
        ("POST " + Clients + "onlines", "3.1.0", "3.6.0", "2.3"),
        ("POST " + Clients + "delDepleted", "3.1.0", "3.6.0", "2.3"),
        ("POST " + Clients + "bulkAdjust", "3.1.0", "3.6.0", "2.3"),
        ("POST " + Clients + "bulkDel", "3.4.2", "3.6.0", "2.3"),
        ("POST " + Clients + "bulkResetTraffic", "3.4.2", "3.6.0", "2.3"),
        ("POST " + Clients + "bulkEnable", "3.4.2", "3.6.0", "2.3"),
        ("GET " + Clients + "groups", "3.4.2", "3.6.0", "2.3"),
        ("GET " + Clients + "get/tgId/7", "3.6.0", "3.6.0", "2.3"),
        ("POST server/status", "2.3.15", "2.3.15", "2.4"),
        ("GET server/getDb", "2.3.15", "2.3.15", "2.4"),
        ("GET " + Machine + "status", "2.8.3", "3.6.0", "2.4"),
        ("GET " + Machine + "getDb", "2.8.3", "3.6.0", "2.4"),
        ("GET " + Inbounds + "createbackup", "2.3.15", "2.3.15", "2.4"),
        ("GET panel/api/backuptotgbot", "2.8.3", "2.9.4", "2.4"),
        ("POST panel/api/backuptotgbot", "3.0.2", "3.6.0", "2.4"),
        ("GET panel/api/openapi.json", "3.6.0", "3.6.0", "2.4"),
        ("POST panel/setting/defaultSettings", "2.3.15", "3.1.0", "2.5"),
        ("POST panel/api/setting/defaultSettings", "3.4.2", "3.6.0", "2.5"),
        ("GET panel/api/hosts/list", "3.4.2", "3.6.0", "2.7"),
        ("GET panel/api/hosts/byInbound/1", "3.4.2", "3.6.0", "2.7"),
    ];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_version_has_the_calls_that_are_written_about_it_and_no_other(string version)
    {
        var visitor = await OperatorAsync(version);
        var at = Array.IndexOf(All, version);
        var wrong = new List<string>();
        foreach (var (call, first, last, section) in Calls)
        {
            var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);
            var isThere = (await visitor.SendAsync(method, path, method == "POST" ? new JsonObject() : null)).StatusCode != HttpStatusCode.NotFound;
            if (isThere != (at >= Array.IndexOf(All, first) && at <= Array.IndexOf(All, last)))
                wrong.Add($"{section} {call}: {(isThere ? "is there" : "is missing")}");
        }

        Assert.Empty(wrong);
    }

    /// <summary>2.1: to write to clients in 3.0 is as in 2.9.4, with CSRF; 0.4: their calls are gone since 3.1.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_client_is_added_where_the_version_wants_it(string version)
    {
        var visitor = await OperatorAsync(version);

        var (success, msg, obj) = await visitor.AddAsync("u1");

        Assert.True(success, msg);
        Assert.Equal(version == "2.3.15" ? "Client(s) added Successfully" : "Inbound client(s) have been added.", msg);
        Assert.Null(obj);
        Assert.NotNull(Entry("u1"));
        Assert.Equal(version is "3.1.0" or "3.4.2" or "3.6.0", Panel.State.RecordOf("u1") is not null);
    }
}
