using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Panels.ThreeXui;

namespace MoonVpn.Tests.Panels.ThreeXui;

/// <summary>Second secrets at login, and the care not to be locked out, before a panel that does nothing but let people in.</summary>
public sealed class LoginSecretTests
{
    private const string Base32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static readonly FakeTimeProvider Time = new(DateTimeOffset.FromUnixTimeSeconds(1_111_111_111));

    [Theory]
    [InlineData("v3")]
    [InlineData("2.9.4")]
    public async Task A_panel_that_asks_for_a_code_gets_the_one_of_this_moment(string kind)
    {
        await using var door = await Door.OpenAsync(kind, wantsCode: true);

        await door.LogInAsync(connection => connection with { TwoFactorSecret = Base32 });

        Assert.Equal("050471", door.Tried.Single().Text("twoFactorCode"));
    }

    [Fact]
    public async Task A_panel_that_asks_for_a_word_gets_it()
    {
        await using var door = await Door.OpenAsync("2.3.15", wantsCode: true);

        await door.LogInAsync(connection => connection with { LoginSecret = " open sesame ", TwoFactorSecret = Base32 });

        Assert.Equal(("open sesame", false), (door.Tried.Single().Text("loginSecret"), door.Tried.Single().Has("twoFactorCode")));
    }

    [Theory]
    [InlineData("v3", null)]
    [InlineData("2.9.4", "")]
    [InlineData("2.3.15", null)]
    [InlineData("v3", "not base 32!")]
    public async Task Without_a_second_secret_that_fits_no_login_is_tried(string kind, string? secret)
    {
        await using var door = await Door.OpenAsync(kind, wantsCode: true);

        var problem = await door.FailAsync(connection => connection with { TwoFactorSecret = secret });

        Assert.Equal((PanelFailure.BadCredentials, PanelDiagnosis.TwoFactorNeeded), (problem.Failure, problem.Diagnosis));
        Assert.Empty(door.Tried);
    }

    [Fact]
    public async Task A_panel_that_asks_for_none_is_given_none()
    {
        await using var door = await Door.OpenAsync("v3", wantsCode: false);

        await door.LogInAsync(connection => connection with { TwoFactorSecret = Base32, LoginSecret = "word" });

        Assert.Equal(["username", "password"], door.Tried.Single().EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Five_refusals_are_never_provoked_whoever_tries()
    {
        await using var door = await Door.OpenAsync("v3", wantsCode: false);
        var time = new FakeTimeProvider();
        using var clients = new ThreeXuiClients(time, new WireLimits());
        door.Password = "right";

        var diagnoses = new List<PanelDiagnosis>();
        for (var i = 0; i < 7; i++) diagnoses.Add((await ProbeAsync(clients, door.Url, $"wrong {i}")).Diagnosis);

        Assert.Equal(4, door.Tried.Count);
        Assert.Equal([.. Enumerable.Repeat(PanelDiagnosis.WrongPassword, 3), .. Enumerable.Repeat(PanelDiagnosis.LockedOutMaybe, 4)], diagnoses);

        time.Advance(TimeSpan.FromMinutes(5));
        Assert.NotEqual(PanelFailure.BadCredentials, (await ProbeAsync(clients, door.Url, "right")).Failure);
    }

    private static Task<PanelException> ProbeAsync(ThreeXuiClients clients, string url, string password) => Assert.ThrowsAsync<PanelException>(
        () => clients.For(new PanelConnection(0, url, "admin", password)).ProbeAsync(CancellationToken.None));

    /// <summary>Answers everything up to the login; behind it is nothing, which is unknown.</summary>
    private sealed class Door(string kind, bool wantsCode) : IAsyncDisposable
    {
        private StubServer? _server;

        public List<JsonElement> Tried { get; } = [];

        public string Password { get; set; } = "secret";

        public string Url => _server!.Url;

        public static async Task<Door> OpenAsync(string kind, bool wantsCode)
        {
            var door = new Door(kind, wantsCode);
            door._server = await StubServer.StartAsync(door.AnswerAsync);
            return door;
        }

        public async Task LogInAsync(Func<PanelConnection, PanelConnection> change) => Assert.NotEqual(PanelFailure.BadCredentials, (await FailAsync(change)).Failure);

        public async Task<PanelException> FailAsync(Func<PanelConnection, PanelConnection> change)
        {
            using var client = new ThreeXuiClient(change(new PanelConnection(1, Url, "admin", "secret")), Time, new WireLimits());
            return await Assert.ThrowsAsync<PanelException>(() => client.ProbeAsync(CancellationToken.None));
        }

        public ValueTask DisposeAsync() => _server!.DisposeAsync();

        private async Task AnswerAsync(HttpContext context)
        {
            var question = context.Request.Path.Value!.Trim('/');
            if (question == "login") Tried.Add((await JsonDocument.ParseAsync(context.Request.Body)).RootElement);
            string? answer = question switch
            {
                "" => "<html></html>",
                "csrf-token" when kind == "v3" => """{"success":true,"obj":"token"}""",
                "getTwoFactorEnable" when kind != "2.3.15" => Envelope(true, wantsCode),
                "getSecretStatus" when kind == "2.3.15" => Envelope(true, wantsCode),
                "login" => Envelope(Tried[^1].Text("password") == Password, false),
                _ => null,
            };
            context.Response.StatusCode = answer is null ? 404 : 200;
            context.Response.ContentType = question.Length == 0 ? "text/html" : "application/json";
            await context.Response.WriteAsync(answer ?? "");
        }

        private static string Envelope(bool success, bool content) => JsonSerializer.Serialize(new { success, msg = "", obj = content });
    }
}
