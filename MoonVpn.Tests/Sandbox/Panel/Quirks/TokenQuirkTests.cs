using System.Net;
using System.Text.Json.Nodes;

namespace MoonVpn.Tests.Sandbox.Panel.Quirks;

public sealed class TokenQuirkTests : QuirkTest
{
    /// <summary>1.6: bearer tokens since 3.0, below /panel/api only; the settings are within their reach since 3.3.0.</summary>
    [Theory]
    [InlineData("2.9.4", 404, 307)]
    [InlineData("3.0.2", 200, 307)]
    [InlineData("3.1.0", 200, 307)]
    [InlineData("3.4.2", 200, 200)]
    [InlineData("3.6.0", 200, 200)]
    public async Task A_bearer_token_reaches(string version, int api, int settings)
    {
        var stranger = await StrangerAsync(version);
        var bearer = ("Authorization", "Bearer " + Panel.Options.ApiToken);
        var root = settings == 200 ? "panel/api/setting/" : "panel/setting/";

        Assert.Equal(api, (int)(await stranger.SendAsync("GET", "panel/api/inbounds/list", null, bearer)).StatusCode);
        Assert.Equal(settings, (int)(await stranger.SendAsync("POST", root + "defaultSettings", null, bearer)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync("GET", "panel/api/inbounds/list", null, ("Authorization", "bearer " + Panel.Options.ApiToken))).StatusCode);
    }

    /// <summary>1.6: until 3.2.6 the list shows the tokens; since 3.3.0 the list is below /panel/api.</summary>
    [Theory]
    [InlineData("3.0.2", "panel/setting/", true)]
    [InlineData("3.1.0", "panel/setting/", true)]
    [InlineData("3.4.2", "panel/api/setting/", false)]
    [InlineData("3.6.0", "panel/api/setting/", false)]
    public async Task The_list_of_tokens(string version, string root, bool shown)
    {
        var visitor = await OperatorAsync(version);
        var made = (await visitor.PostAsync(root + "apiTokens/create", new JsonObject { ["name"] = "bot" })).Obj!;

        var listed = (await visitor.GetAsync(root + "apiTokens"))!.AsArray();

        Assert.Equal(48, made["token"]!.GetValue<string>().Length);
        Assert.Equal(shown ? made["token"]!.GetValue<string>() : null, listed[^1]!["token"]?.GetValue<string>());
    }
}
