using Microsoft.AspNetCore.Http;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;

namespace MoonVpn.Tests.Panels.ThreeXui;

public sealed class PanelFailureTests
{
    private static readonly WireLimits Impatient = new() { Connect = TimeSpan.FromSeconds(2), Answer = TimeSpan.FromSeconds(1), List = TimeSpan.FromSeconds(1) };

    [Theory]
    [InlineData("http://panel.invalid:2053/")]
    [InlineData("http://127.0.0.1:9/")]
    public async Task A_panel_that_cannot_be_reached_has_been_sent_nothing(string url) =>
        Assert.Equal(PanelFailure.Unreachable, await ProbeFailureAsync(url));

    [Fact]
    public async Task Https_to_a_port_that_speaks_http_is_unreachable()
    {
        await using var server = await StubServer.StartAsync(context => context.Response.WriteAsync("hello"));

        Assert.Equal(PanelFailure.Unreachable, await ProbeFailureAsync(server.Url.Replace("http:", "https:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Something_that_is_no_address_is_not_a_panel() => Assert.Equal(PanelFailure.NotAPanel, await ProbeFailureAsync("ftp://panel/"));

    [Fact]
    public async Task An_ordinary_site_is_not_a_panel_and_is_never_told_the_password()
    {
        var bodies = new List<string>();
        await using var server = await StubServer.StartAsync(async context =>
        {
            bodies.Add(await new StreamReader(context.Request.Body).ReadToEndAsync());
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync("<html><body>Bakery</body></html>");
        });

        var failure = await ProbeFailureAsync(server.Url + "/base/");

        Assert.Equal(PanelFailure.NotAPanel, failure);
        Assert.DoesNotContain(bodies, body => body.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(404, "wrong base path")]
    [InlineData(403, "domain")]
    [InlineData(307, "https")]
    public async Task A_base_page_that_is_refused_says_what_to_check(int status, string hint)
    {
        await using var server = await StubServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            if (status == 307) context.Response.Headers.Location = "https://127.0.0.1/";
            return Task.CompletedTask;
        });

        var problem = await Assert.ThrowsAsync<PanelException>(() => Client(server.Url).ProbeAsync(CancellationToken.None));

        Assert.Equal(PanelFailure.NotAPanel, problem.Failure);
        Assert.Contains(hint, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_without_its_panel_is_unreachable()
    {
        await using var server = await StubServer.StartAsync(context =>
        {
            context.Response.StatusCode = 502;
            return Task.CompletedTask;
        });

        Assert.Equal(PanelFailure.Unreachable, await ProbeFailureAsync(server.Url));
    }

    [Fact]
    public async Task Silence_leaves_the_outcome_unknown()
    {
        await using var server = await StubServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        Assert.Equal(PanelFailure.Unknown, await ProbeFailureAsync(server.Url));
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        await using var server = await StubServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(new byte[65536]);
        });

        Assert.Equal(PanelFailure.Unknown, await ProbeFailureAsync(server.Url, Impatient with { AnswerBytes = 1_000_000, Answer = TimeSpan.FromSeconds(20) }));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_told_of_a_failure()
    {
        await using var server = await StubServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client(server.Url).ProbeAsync(leaving.Token));
    }

    private static ThreeXuiClient Client(string url, WireLimits? limits = null) =>
        new(new PanelConnection(1, url, "admin", "secret"), TimeProvider.System, limits ?? Impatient);

    private static async Task<PanelFailure> ProbeFailureAsync(string url, WireLimits? limits = null)
    {
        using var client = Client(url, limits);
        return (await Assert.ThrowsAsync<PanelException>(() => client.ProbeAsync(CancellationToken.None))).Failure;
    }
}
