using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Sandbox.Panel;

public sealed class StatisticsTickTests
{
    private const long Day = 86_400_000;
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);

    private long NowMs => _time.GetUtcNow().ToUnixTimeMilliseconds();

    public static TheoryData<string> Profiles => ["V294", "V360"];

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task A_delayed_start_becomes_a_date_with_the_first_traffic(string profile)
    {
        await using var server = await StartAsync(profile);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        await visitor.AddAsync("u1", expiryTime: -30 * Day);

        server.Panel.Tick();
        Assert.Equal(-30 * Day, Limit(server, "u1", "expiryTime"));
        _time.Advance(TimeSpan.FromHours(5));
        server.Panel.Tick("u1", 10, 20);

        Assert.Equal(NowMs + (30 * Day), Limit(server, "u1", "expiryTime"));
        Assert.Equal(NowMs + (30 * Day), server.Panel.State.TrafficOf("u1")!.ExpiryTime);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task A_client_over_its_quota_is_switched_off_in_the_settings_too(string profile)
    {
        await using var server = await StartAsync(profile);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        await visitor.AddAsync("u1", totalGB: 1000);

        server.Panel.Tick("u1", 400, 599);
        Assert.True(server.Panel.State.TrafficOf("u1")!.Enable);
        server.Panel.Tick("u1", 1, 0);

        Assert.False(server.Panel.State.TrafficOf("u1")!.Enable);
        Assert.False(Entry(server, "u1")["enable"]!.GetValue<bool>());
        Assert.NotEqual(true, server.Panel.State.RecordOf("u1")?.Enable);
        Assert.True(server.Panel.State.TrafficOf("keep-de-1")!.Enable);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task An_expired_client_is_switched_off(string profile)
    {
        await using var server = await StartAsync(profile);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        await visitor.AddAsync("u1", expiryTime: NowMs + Day);

        _time.Advance(TimeSpan.FromDays(1));
        server.Panel.Tick();

        Assert.False(Entry(server, "u1")["enable"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("V294", false)]
    [InlineData("V360", true)]
    public async Task Only_3_6_0_switches_a_used_up_client_on_again_when_its_traffic_is_reset(string profile, bool isOn)
    {
        await using var server = await StartAsync(profile);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        await visitor.AddAsync("u1", totalGB: 1000);
        server.Panel.Tick("u1", 1000, 0);

        Assert.True((await visitor.ResetAsync("u1")).Success);

        Assert.True(server.Panel.State.TrafficOf("u1")!.Enable);
        Assert.Equal(isOn, Entry(server, "u1")["enable"]!.GetValue<bool>());
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task An_update_before_the_reset_is_undone_by_the_next_tick(string profile)
    {
        await using var server = await StartAsync(profile);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        await visitor.AddAsync("u1", totalGB: 1000);
        server.Panel.Tick("u1", 1000, 0);

        await visitor.UpdateAsync(PanelVisitor.Client("u1", totalGB: 1000));
        server.Panel.Tick();

        Assert.False(server.Panel.State.TrafficOf("u1")!.Enable);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task A_client_with_a_period_is_renewed_instead(string profile)
    {
        await using var server = await StartAsync(profile);
        using var visitor = await PanelVisitor.OperatorAsync(server);
        await visitor.AddAsync("u1", expiryTime: NowMs + Day, reset: 30);
        server.Panel.Tick("u1", 5, 5);

        _time.Advance(TimeSpan.FromDays(1));
        server.Panel.Tick();

        Assert.Equal(NowMs + (30 * Day), Limit(server, "u1", "expiryTime"));
        Assert.Equal(0, server.Panel.State.TrafficOf("u1")!.Up);
        Assert.True(server.Panel.State.TrafficOf("u1")!.Enable);
    }

    [Theory]
    [InlineData("V294", "panel/api/inbounds/onlines", null)]
    [InlineData("V360", "panel/api/clients/onlines", "[]")]
    public async Task Who_moved_bytes_is_online_until_the_next_ticks(string profile, string path, string? nobody)
    {
        await using var server = await StartAsync(profile);
        using var visitor = await PanelVisitor.OperatorAsync(server);

        server.Panel.Tick("keep-de-1", 1, 1);
        Assert.Equal("""["keep-de-1"]""", (await visitor.PostAsync(path)).Obj!.ToJsonString());
        _time.Advance(TimeSpan.FromSeconds(20));
        server.Panel.Tick();
        Assert.Equal(nobody, (await visitor.PostAsync(path)).Obj?.ToJsonString());
    }

    private Task<SandboxPanelServer> StartAsync(string profile) => SandboxPanelServer.StartAsync(Enum.Parse<PanelProfile>(profile), _time);

    private static JsonObject Entry(SandboxPanelServer server, string email) => server.Panel.State.Inbounds[0].Client(email)!;

    private static long Limit(SandboxPanelServer server, string email, string name) => Entry(server, email)[name]!.GetValue<long>();
}
