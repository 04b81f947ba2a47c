using System.Net;
using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Panel;

namespace MoonVpn.Tests.Sandbox.Panel.Quirks;

public sealed class LoginQuirkTests : QuirkTest
{
    // RFC 6238, appendix B: the secret is the ASCII text 12345678901234567890.
    private const string Shared = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void The_six_digits_are_those_of_the_rfc(long second, string code) =>
        Assert.Equal(code, Totp.Code(Shared, DateTimeOffset.FromUnixTimeSeconds(second)));

    /// <summary>1.2: before 2.6.0 a panel is asked for a secret, since then for a two-factor code; both answers need no session.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Each_version_answers_one_of_the_two_questions(string version)
    {
        var stranger = await StrangerAsync(version, options => options with { LoginSecret = "s3cret", TotpSecret = Shared });
        var (asked, other) = version == "2.3.15" ? ("getSecretStatus", "getTwoFactorEnable") : ("getTwoFactorEnable", "getSecretStatus");

        Assert.Equal("true", (await stranger.PostAsync(asked)).Obj!.ToJsonString());
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync("POST", other)).StatusCode);
    }

    /// <summary>1.2: loginSecret until 2.5.8; after that it means nothing.</summary>
    [Theory]
    [InlineData("2.3.15", false, "Invalid username or password or secret.")]
    [InlineData("2.8.3", true, " You have successfully logged into your account.")]
    [InlineData("3.6.0", true, "You have successfully logged into your account.")]
    public async Task A_login_secret_counts_only_on_the_oldest(string version, bool entersWithout, string msg)
    {
        var stranger = await StrangerAsync(version, options => options with { LoginSecret = "s3cret" });
        var credentials = new JsonObject { ["username"] = "operator", ["password"] = "sandbox-password", ["loginSecret"] = "s3cret" };

        var (success, said, _) = await stranger.LoginAsync();

        Assert.Equal((entersWithout, msg), (success, said));
        Assert.True((await stranger.PostAsync("login", credentials)).Success);
    }

    /// <summary>1.2: the code of the present thirty seconds only, no drift window.</summary>
    [Theory]
    [InlineData("2.8.3")]
    [InlineData("2.9.4")]
    [InlineData("3.0.2")]
    [InlineData("3.6.0")]
    public async Task A_two_factor_code_is_good_for_its_own_thirty_seconds(string version)
    {
        var stranger = await StrangerAsync(version, options => options with { TotpSecret = Shared });
        var now = Time.GetUtcNow();

        Assert.False((await stranger.LoginAsync()).Success);
        Assert.False((await WithCodeAsync(now.AddSeconds(-30))).Success);
        Assert.False((await WithCodeAsync(now.AddSeconds(30))).Success);
        Assert.True((await WithCodeAsync(now)).Success);

        Task<(bool Success, string Msg, JsonNode? Obj)> WithCodeAsync(DateTimeOffset at) => stranger.PostAsync("login", new JsonObject
        {
            ["username"] = "operator",
            ["password"] = "sandbox-password",
            ["twoFactorCode"] = Totp.Code(Shared, at),
        });
    }

    /// <summary>1.3: Path, SameSite and Max-Age of the session cookie; 2.3.15 may send two of the same name, the last counts.</summary>
    [Theory]
    [InlineData("2.3.15", 2, "Path=/; Max-Age=3600; HttpOnly")]
    [InlineData("2.8.3", 1, "Path=/; Max-Age=21600; HttpOnly; SameSite=Lax")]
    [InlineData("2.9.4", 1, "Path=/sandbox294/; Max-Age=21600; HttpOnly; SameSite=Lax")]
    [InlineData("3.0.2", 1, "Path=/sandbox302/; Max-Age=21600; HttpOnly; SameSite=Lax")]
    [InlineData("3.6.0", 1, "Path=/sandbox360/; Max-Age=21600; HttpOnly; SameSite=Lax")]
    public async Task The_session_cookie_of_each_version(string version, int count, string attributes)
    {
        var stranger = await StrangerAsync(version);

        var answer = await stranger.SendAsync("POST", "login", new JsonObject { ["username"] = "operator", ["password"] = "sandbox-password" });

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(count, cookies.Count);
        Assert.All(cookies, cookie => Assert.StartsWith("3x-ui=", cookie, StringComparison.Ordinal));
        Assert.Equal(attributes, string.Join("; ", cookies[^1].Split("; ")[1..].Where(part => !part.StartsWith("Expires", StringComparison.Ordinal))));
        Assert.Equal(HttpStatusCode.OK, (await stranger.SendAsync("GET", "panel/api/inbounds/list")).StatusCode);
    }

    /// <summary>1.5: since 3.0 every write of a session carries its CSRF token, the login too; without it a bare 403.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_write_without_the_csrf_token(string version)
    {
        await StartAsync(version);
        using var http = new HttpClient { BaseAddress = Server.Url };
        using var credentials = new StringContent("""{"username":"operator","password":"sandbox-password"}""", System.Text.Encoding.UTF8, "application/json");

        var answer = await http.PostAsync("login", credentials);
        var token = await http.GetAsync("csrf-token");

        var isV3 = version[0] == '3';
        Assert.Equal(isV3 ? HttpStatusCode.Forbidden : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(isV3 ? HttpStatusCode.OK : HttpStatusCode.NotFound, token.StatusCode);
    }

    /// <summary>1.7: 2.x never locks out, 3.x does after five failures, and says the same sentence.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Five_failures_lock_out_in_v3_only(string version)
    {
        var stranger = await StrangerAsync(version);
        for (var i = 0; i < 5; i++)
            await stranger.LoginAsync("wrong");

        Assert.Equal(version[0] == '2', (await stranger.LoginAsync()).Success);
    }

    /// <summary>1.3: logout is a GET that redirects, and since 3.0.2 a POST.</summary>
    [Theory]
    [InlineData("2.9.4", "GET", 307)]
    [InlineData("3.0.2", "POST", 200)]
    [InlineData("3.6.0", "POST", 200)]
    public async Task Logging_out(string version, string method, int status)
    {
        var visitor = await OperatorAsync(version);

        Assert.Equal(status, (int)(await visitor.SendAsync(method, "logout")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SendAsync("GET", "panel/api/inbounds/list")).StatusCode);
    }

    /// <summary>5.1(3): 2.x has its version in the addresses of its scripts, 3.0 in a script, later ones nowhere.</summary>
    [Theory]
    [InlineData("2.3.15", ".js?2.3.15\"")]
    [InlineData("2.8.3", ".js?2.8.3\"")]
    [InlineData("3.0.2", "X_UI_CUR_VER=\"3.0.2\"")]
    [InlineData("3.1.0", null)]
    [InlineData("3.4.2", null)]
    public async Task The_login_page_gives_the_version_away(string version, string? hint)
    {
        var stranger = await StrangerAsync(version);

        var page = await (await stranger.SendAsync("GET", "")).Content.ReadAsStringAsync();

        Assert.Contains(hint ?? "<div id=\"app\">", page, StringComparison.Ordinal);
        Assert.Equal(hint is not null, page.Contains(version, StringComparison.Ordinal));
    }
}
