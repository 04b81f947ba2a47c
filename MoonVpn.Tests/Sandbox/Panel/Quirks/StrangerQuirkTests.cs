using System.Net;

namespace MoonVpn.Tests.Sandbox.Panel.Quirks;

public sealed class StrangerQuirkTests : QuirkTest
{
    private static readonly (string, string) Xhr = ("X-Requested-With", "XMLHttpRequest");

    /// <summary>1.4: what an unauthenticated call below /panel/api gets, plain and with the XHR header.</summary>
    [Theory]
    [InlineData("2.3.15", 307, 401, true)]
    [InlineData("2.8.3", 307, 401, true)]
    [InlineData("2.9.4", 404, 404, false)]
    [InlineData("3.0.2", 404, 401, false)]
    [InlineData("3.1.0", 404, 401, false)]
    [InlineData("3.4.2", 404, 401, false)]
    [InlineData("3.6.0", 404, 401, false)]
    public async Task A_stranger_is_turned_away_from_the_api(string version, int plain, int script, bool isEnvelope)
    {
        var stranger = await StrangerAsync(version);

        var answer = await stranger.SendAsync("GET", "panel/api/inbounds/list");
        var toScript = await stranger.SendAsync("GET", "panel/api/inbounds/list", null, Xhr);

        Assert.Equal((plain, script), ((int)answer.StatusCode, (int)toScript.StatusCode));
        Assert.Equal(plain == 307 ? Panel.Options.BasePath : null, answer.Headers.Location?.OriginalString);
        Assert.Equal(isEnvelope, (await toScript.Content.ReadAsStringAsync()).StartsWith("""{"success":false""", StringComparison.Ordinal));
    }

    /// <summary>1.4: the other pages redirect in every version, and tell scripts with an envelope.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_stranger_is_sent_from_the_settings_to_the_login_page(string version)
    {
        var stranger = await StrangerAsync(version);
        var path = version is "3.4.2" or "3.6.0" ? "panel/csrf-token" : "panel/setting/all";
        var method = version is "3.4.2" or "3.6.0" ? "GET" : "POST";

        Assert.Equal(HttpStatusCode.TemporaryRedirect, (await stranger.SendAsync(method, path)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SendAsync(method, path, null, Xhr)).StatusCode);
    }

    /// <summary>1.1: a wrong path is a 404, with a text before 2.8.5; paths with xui lead on until 3.3.1; a browser gets the app in v3.</summary>
    [Theory]
    [InlineData("2.3.15", "404 page not found", 301, 404)]
    [InlineData("2.8.3", "404 page not found", 301, 404)]
    [InlineData("2.9.4", "", 301, 404)]
    [InlineData("3.0.2", "", 301, 200)]
    [InlineData("3.1.0", "", 301, 200)]
    [InlineData("3.4.2", "", 404, 200)]
    [InlineData("3.6.0", "", 404, 200)]
    public async Task A_path_that_is_not_there(string version, string body, int xui, int browser)
    {
        var visitor = await OperatorAsync(version);

        var missing = await visitor.SendAsync("GET", "/nowhere/");
        var old = await visitor.SendAsync("GET", "xui/API/inbounds/list");
        var page = await visitor.SendAsync("GET", "panel/nowhere", null, ("Accept", "text/html"));

        Assert.Equal((HttpStatusCode.NotFound, body), (missing.StatusCode, await missing.Content.ReadAsStringAsync()));
        Assert.Equal((xui, browser), ((int)old.StatusCode, (int)page.StatusCode));
        Assert.Equal(xui == 301 ? Panel.Options.BasePath + "panel/api/inbounds/list" : null, old.Headers.Location?.OriginalString);
    }

    /// <summary>1.1: with webDomain set, any other host name is refused with a bare 403.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Only_the_panels_own_host_name_is_served(string version)
    {
        await StartAsync(version, options => options with { WebDomain = "panel.example.org" });
        using var http = new HttpClient();
        using var right = new HttpRequestMessage(HttpMethod.Get, Server.Url) { Headers = { Host = "panel.example.org" } };

        var refused = await http.GetAsync(Server.Url);

        Assert.Equal((HttpStatusCode.Forbidden, ""), (refused.StatusCode, await refused.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.OK, (await http.SendAsync(right)).StatusCode);
    }
}
