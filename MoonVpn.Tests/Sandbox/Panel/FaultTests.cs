using System.Net;
using System.Net.Http.Json;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Sandbox.Panel;

public sealed class FaultTests
{
    public static TheoryData<string> Profiles => ["V294", "V360"];

    public static MatrixTheoryData<string, string> Silences =>
        new(["V294", "V360"], ["hang", "hang-after-apply", "reset-before", "reset-after-apply", "truncated"]);

    [Theory]
    [MemberData(nameof(Silences))]
    public async Task An_unheard_answer_tells_nothing_of_what_happened(string profile, string kind)
    {
        await using var server = await SandboxPanelServer.StartAsync(Enum.Parse<PanelProfile>(profile));
        using var visitor = await PanelVisitor.OperatorAsync(server, TimeSpan.FromSeconds(1));
        server.Panel.Faults.Add(new PanelFault(PanelFault.KindOf(kind), "add"));

        var silence = await Record.ExceptionAsync(() => visitor.AddAsync("u1"));

        Assert.True(silence is HttpRequestException or TaskCanceledException, $"{silence}");
        Assert.Equal(kind is not ("hang" or "reset-before"), server.Panel.State.TrafficOf("u1") is not null);
        Assert.Equal(0, server.Panel.Calls[^1].Status);
    }

    [Theory]
    [InlineData("502", HttpStatusCode.BadGateway, false)]
    [InlineData("502-after-apply", HttpStatusCode.BadGateway, true)]
    [InlineData("html", HttpStatusCode.OK, false)]
    [InlineData("empty-200", HttpStatusCode.OK, true)]
    public async Task A_strange_answer_is_no_envelope(string kind, HttpStatusCode status, bool applied)
    {
        await using var server = await SandboxPanelServer.StartAsync(PanelProfile.V294);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        server.Panel.Faults.Add(new PanelFault(PanelFault.KindOf(kind)));

        var answer = await visitor.SendAsync("POST", "panel/api/inbounds/1/resetClientTraffic/keep-de-1");

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("success", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(applied, server.Panel.Mutations.Any(change => change.Action == "reset"));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task A_logged_out_caller_finds_no_route(string profile)
    {
        await using var server = await SandboxPanelServer.StartAsync(Enum.Parse<PanelProfile>(profile));
        using var visitor = await PanelVisitor.OperatorAsync(server);
        server.Panel.Faults.Add(new PanelFault(PanelFaultKind.LoggedOut));

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SendAsync("GET", "panel/api/inbounds/list")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync("GET", "panel/api/inbounds/list")).StatusCode);
    }

    [Fact]
    public async Task A_refusal_says_what_it_was_told_to()
    {
        await using var server = await SandboxPanelServer.StartAsync(PanelProfile.V360);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        server.Panel.Faults.Add(new PanelFault(PanelFaultKind.Refuse, "clients/add", Msg: "database is locked"));

        var (success, msg, _) = await visitor.AddAsync("u1");

        Assert.False(success);
        Assert.Contains("database is locked", msg, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Panel.Mutations, change => change.Email == "u1");
    }

    [Fact]
    public async Task A_fault_hits_only_the_calls_it_is_meant_for()
    {
        await using var server = await SandboxPanelServer.StartAsync(PanelProfile.V294);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        server.Panel.Faults.Add(new PanelFault(PanelFaultKind.BadGateway, "inbounds/list", "get", Times: 2, Skip: 1));

        Assert.True((await visitor.AddAsync("u1")).Success);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
            answers.Add((await visitor.SendAsync("GET", "panel/api/inbounds/list")).StatusCode);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadGateway, HttpStatusCode.BadGateway, HttpStatusCode.OK], answers);
        Assert.Empty(server.Panel.Faults.Waiting);
    }

    [Fact]
    public async Task A_person_orders_and_calls_off_faults_over_http()
    {
        await using var server = await SandboxPanelServer.StartAsync(PanelProfile.V294);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        using var person = new HttpClient { BaseAddress = server.PersonUrl };
        await person.PostAsJsonAsync("fault", new { kind = "502", match = "server/status", times = 0 });

        Assert.Equal(HttpStatusCode.BadGateway, (await visitor.SendAsync("GET", "panel/api/server/status")).StatusCode);
        await person.DeleteAsync("fault");
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync("GET", "panel/api/server/status")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await person.PostAsJsonAsync("fault", new { kind = "earthquake" })).StatusCode);
    }

    [Fact]
    public async Task A_late_answer_arrives_in_the_end()
    {
        await using var server = await SandboxPanelServer.StartAsync(PanelProfile.V294);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        server.Panel.Faults.Add(new PanelFault(PanelFaultKind.Delay, DelayMs: 300));
        var started = TimeProvider.System.GetTimestamp();

        await visitor.GetAsync("panel/api/inbounds/list");

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromMilliseconds(290), TimeSpan.FromSeconds(20));
    }
}
