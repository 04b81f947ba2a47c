using Microsoft.Extensions.Time.Testing;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;

namespace MoonVpn.Tests.Panels.ThreeXui;

public sealed class PanelBreakerTests
{
    private static readonly WireLimits Quick = new() { Answer = TimeSpan.FromSeconds(2), List = TimeSpan.FromSeconds(2) };

    [Fact]
    public async Task A_panel_that_keeps_failing_is_left_alone_longer_and_longer()
    {
        await using var gateway = await DownAsync();
        var time = new FakeTimeProvider();
        using var client = Client(gateway, time);
        for (var i = 0; i < 5; i++) await FailAsync(client);
        Assert.Equal(5, gateway.Asked);

        foreach (var rest in new[] { 30, 60, 120, 240, 480, 600, 600 })
        {
            time.Advance(TimeSpan.FromSeconds(rest - 1));
            var resting = await FailAsync(client);
            Assert.Equal((PanelFailure.Unreachable, PanelDiagnosis.Resting, PanelOutcome.NotApplied), (resting.Failure, resting.Diagnosis, resting.Outcome));
            Assert.Contains("resting until", resting.Message, StringComparison.Ordinal);

            var before = gateway.Asked;
            time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(PanelDiagnosis.GatewayDown, (await FailAsync(client)).Diagnosis);
            Assert.Equal(PanelDiagnosis.Resting, (await FailAsync(client)).Diagnosis);
            Assert.Equal(before + 1, gateway.Asked);
        }
    }

    [Fact]
    public async Task One_answer_ends_the_rest()
    {
        await using var gateway = await DownAsync();
        var time = new FakeTimeProvider();
        using var client = Client(gateway, time);
        for (var i = 0; i < 5; i++) await FailAsync(client);

        gateway.IsDown = false;
        time.Advance(TimeSpan.FromSeconds(30));
        for (var i = 0; i < 3; i++) Assert.Equal(PanelDiagnosis.WrongBasePath, (await FailAsync(client)).Diagnosis);
    }

    [Fact]
    public async Task Failures_with_answers_between_them_do_not_add_up()
    {
        await using var gateway = await DownAsync();
        using var client = Client(gateway, new FakeTimeProvider());
        for (var i = 0; i < 12; i++)
        {
            gateway.IsDown = i % 4 != 3;
            Assert.NotEqual(PanelDiagnosis.Resting, (await FailAsync(client)).Diagnosis);
        }
    }

    [Fact]
    public async Task An_operator_who_tries_a_panel_is_not_made_to_wait()
    {
        await using var gateway = await DownAsync();
        using var client = Client(gateway, new FakeTimeProvider(), panelId: 0);

        for (var i = 0; i < 8; i++) Assert.Equal(PanelDiagnosis.GatewayDown, (await FailAsync(client)).Diagnosis);
        Assert.Equal(8, gateway.Asked);
    }

    private static ThreeXuiClient Client(Gateway gateway, TimeProvider time, long panelId = 1) =>
        new(new PanelConnection(panelId, gateway.Url, "admin", "secret"), time, Quick);

    private static Task<PanelException> FailAsync(ThreeXuiClient client) => Assert.ThrowsAsync<PanelException>(() => client.ProbeAsync(CancellationToken.None));

    private static async Task<Gateway> DownAsync()
    {
        var gateway = new Gateway();
        await gateway.StartAsync();
        return gateway;
    }

    private sealed class Gateway : IAsyncDisposable
    {
        private StubServer? _server;

        public string Url => _server!.Url;

        public bool IsDown { get; set; } = true;

        public int Asked { get; private set; }

        public async Task StartAsync() => _server = await StubServer.StartAsync(context =>
        {
            Asked++;
            context.Response.StatusCode = IsDown ? 502 : 404;
            return Task.CompletedTask;
        });

        public ValueTask DisposeAsync() => _server!.DisposeAsync();
    }
}
