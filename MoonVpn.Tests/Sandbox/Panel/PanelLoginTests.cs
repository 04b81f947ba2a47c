using System.Net;
using Microsoft.Extensions.Time.Testing;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Sandbox.Panel;

public sealed class PanelLoginTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Five_wrong_passwords_lock_the_right_one_out_for_fifteen_minutes()
    {
        await using var server = await SandboxPanelServer.StartAsync(PanelProfile.V360, _time);
        using var visitor = await PanelVisitor.StrangerAsync(server);
        for (var i = 0; i < 5; i++)
            Assert.False((await visitor.LoginAsync("wrong")).Success);

        Assert.False((await visitor.LoginAsync()).Success);
        _time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.False((await visitor.LoginAsync()).Success);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await visitor.LoginAsync()).Success);
    }

    [Fact]
    public async Task Wrong_passwords_are_forgotten_after_five_minutes()
    {
        await using var server = await SandboxPanelServer.StartAsync(PanelProfile.V360, _time);
        using var visitor = await PanelVisitor.StrangerAsync(server);
        for (var i = 0; i < 8; i++)
        {
            Assert.False((await visitor.LoginAsync("wrong")).Success);
            _time.Advance(TimeSpan.FromSeconds(80));
        }

        Assert.True((await visitor.LoginAsync()).Success);
    }

    [Fact]
    public async Task A_2_9_4_never_locks_out()
    {
        await using var server = await SandboxPanelServer.StartAsync(PanelProfile.V294, _time);
        using var visitor = await PanelVisitor.StrangerAsync(server);
        for (var i = 0; i < 6; i++)
            Assert.False((await visitor.LoginAsync("wrong")).Success);

        Assert.True((await visitor.LoginAsync()).Success);
    }

    [Fact]
    public async Task A_session_is_good_until_the_panel_forgets_its_secret()
    {
        await using var server = await SandboxPanelServer.StartAsync(PanelProfile.V294, _time);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync("GET", "panel/api/inbounds/list")).StatusCode);

        server.Panel.EndSessions();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SendAsync("GET", "panel/api/inbounds/list")).StatusCode);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, (await visitor.SendAsync("POST", "panel/setting/all")).StatusCode);
    }

    [Theory]
    [InlineData(PanelProfile.V294, true)]
    [InlineData(PanelProfile.V360, false)]
    internal async Task Only_2_9_4_tells_its_version_on_the_login_page(PanelProfile profile, bool tells)
    {
        await using var server = await SandboxPanelServer.StartAsync(profile);
        using var http = new HttpClient();

        var page = await http.GetStringAsync(server.Url);

        Assert.Equal(tells, page.Contains("?2.9.4\"", StringComparison.Ordinal));
    }
}
