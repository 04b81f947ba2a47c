using System.Text;

namespace MoonVpn.Tests.Sandbox.Panel.Quirks;

/// <summary>The subscription server and its links.</summary>
public sealed class SubscriptionQuirkTests : QuirkTest
{
    /// <summary>4.3: unknown is 400 "Error!" until 3.0, 404 without a body since 3.1; 4.1: HEAD since 3.2.5.</summary>
    [Theory]
    [InlineData("2.3.15", 400, "Error!", 404)]
    [InlineData("2.8.3", 400, "Error!", 404)]
    [InlineData("2.9.4", 400, "Error!", 404)]
    [InlineData("3.0.2", 400, "Error!", 404)]
    [InlineData("3.1.0", 404, "", 404)]
    [InlineData("3.4.2", 404, "", 200)]
    [InlineData("3.6.0", 404, "", 200)]
    public async Task An_unknown_subscription_and_a_glance(string version, int status, string body, int glance)
    {
        await StartAsync(version);
        using var http = new HttpClient();

        var unknown = await http.GetAsync(new Uri(Server.SubscriptionUrl, "nobody"));
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(Server.SubscriptionUrl, "keep-de-1"));

        Assert.Equal((status, body), ((int)unknown.StatusCode, await unknown.Content.ReadAsStringAsync()));
        Assert.Equal(glance, (int)(await http.SendAsync(head)).StatusCode);
    }

    /// <summary>4.2: a disabled client is left out until 2.9.3, and listed since.</summary>
    [Theory]
    [InlineData("2.3.15", 400)]
    [InlineData("2.8.3", 400)]
    [InlineData("2.9.4", 200)]
    [InlineData("3.0.2", 200)]
    [InlineData("3.6.0", 200)]
    public async Task A_disabled_client(string version, int status)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1");
        await visitor.UpdateAsync(PanelVisitor.Client("u1", enable: false));
        using var http = new HttpClient();

        Assert.Equal(status, (int)(await http.GetAsync(new Uri(Server.SubscriptionUrl, "sub-u1"))).StatusCode);
    }

    /// <summary>4.5: which headers come with a body; a delayed start says never in 2.x, and as if it started now in 3.x.</summary>
    [Theory]
    [InlineData("2.3.15", "Profile-Title Profile-Update-Interval Subscription-Userinfo", 0)]
    [InlineData("2.8.3", "Profile-Title Profile-Update-Interval Subscription-Userinfo", 0)]
    [InlineData("2.9.4", "Profile-Update-Interval Profile-Web-Page-Url Routing-Enable Subscription-Userinfo", 0)]
    [InlineData("3.0.2", "Profile-Update-Interval Profile-Web-Page-Url Routing-Enable Subscription-Userinfo", 1)]
    [InlineData("3.4.2", "Profile-Update-Interval Profile-Web-Page-Url Routing-Enable Subscription-Userinfo", 1)]
    [InlineData("3.6.0", "Profile-Update-Interval Profile-Web-Page-Url Subscription-Userinfo", 1)]
    public async Task The_headers_of_each_version(string version, string names, int days)
    {
        var visitor = await OperatorAsync(version);
        await visitor.AddAsync("u1", expiryTime: -Day);
        using var http = new HttpClient();

        var answer = await http.GetAsync(new Uri(Server.SubscriptionUrl, "sub-u1"));

        var expire = days == 0 ? 0 : (NowMs + Day) / 1000;
        Assert.Equal(names, string.Join(' ', answer.Headers.Select(header => header.Key).Where(name => name.Contains('-')).Order(StringComparer.Ordinal)));
        Assert.EndsWith($"expire={expire}", answer.Headers.GetValues("Subscription-Userinfo").Single(), StringComparison.Ordinal);
    }

    /// <summary>4.5: the title is the plain subId in 2.3, and later base64, empty by default.</summary>
    [Theory]
    [InlineData("2.3.15", "keep-de-1")]
    [InlineData("2.8.3", "base64:")]
    public async Task The_title(string version, string title)
    {
        await StartAsync(version);
        using var http = new HttpClient();

        Assert.Equal(title, (await http.GetAsync(new Uri(Server.SubscriptionUrl, "keep-de-1"))).Headers.GetValues("Profile-Title").Single());
    }

    /// <summary>3.2: an IPv6 address is in brackets since 3.4.0.</summary>
    [Theory]
    [InlineData("2.9.4", "@2001:db8::7:443?")]
    [InlineData("3.1.0", "@2001:db8::7:443?")]
    [InlineData("3.4.2", "@[2001:db8::7]:443?")]
    [InlineData("3.6.0", "@[2001:db8::7]:443?")]
    public async Task An_ipv6_address(string version, string address)
    {
        var visitor = await OperatorAsync(version);
        var inbound = (await visitor.GetAsync("panel/api/inbounds/get/1"))!.AsObject();
        inbound["listen"] = "2001:db8::7";
        await visitor.PostAsync("panel/api/inbounds/update/1", inbound);

        Assert.Contains(address, await LinkAsync(), StringComparison.Ordinal);
    }

    /// <summary>4.6: a browser gets a page since 2.8.0.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_browser(string version)
    {
        await StartAsync(version);
        using var http = new HttpClient { DefaultRequestHeaders = { { "Accept", "text/html" } } };

        var answer = await http.GetAsync(new Uri(Server.SubscriptionUrl, "keep-de-1"));

        Assert.Equal(version == "2.3.15" ? "text/plain" : "text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    /// <summary>3.2, 3.4, 3.1: encryption since 2.6.8, the listen address since 2.8.6, strict fragments since 3.2.0, a stable spx since 3.5.0.</summary>
    [Theory]
    [InlineData("2.3.15", false, "127.0.0.1", "a%20(b)", false)]
    [InlineData("2.8.3", true, "127.0.0.1", "a%20(b)", false)]
    [InlineData("2.9.4", true, "203.0.113.7", "a%20(b)", false)]
    [InlineData("3.0.2", true, "203.0.113.7", "a%20(b)", false)]
    [InlineData("3.1.0", true, "203.0.113.7", "a%20(b)", false)]
    [InlineData("3.4.2", true, "203.0.113.7", "a%20%28b%29", false)]
    [InlineData("3.6.0", true, "203.0.113.7", "a%20%28b%29", true)]
    public async Task A_link_is_made_as_the_version_makes_it(string version, bool encryption, string address, string fragment, bool stable)
    {
        var visitor = await OperatorAsync(version);
        var inbound = (await visitor.GetAsync("panel/api/inbounds/get/1"))!.AsObject();
        (inbound["listen"], inbound["remark"]) = ("203.0.113.7", "a (b)");
        Assert.True((await visitor.PostAsync("panel/api/inbounds/update/1", inbound)).Success);

        var (one, other) = (await LinkAsync(), await LinkAsync());

        Assert.Equal(encryption, one.Contains("encryption=none", StringComparison.Ordinal));
        Assert.Contains($"@{address}:443?", one, StringComparison.Ordinal);
        Assert.Contains("#" + fragment, one, StringComparison.Ordinal);
        Assert.Equal(stable, one == other);
    }

    private async Task<string> LinkAsync()
    {
        using var http = new HttpClient();
        return Encoding.UTF8.GetString(Convert.FromBase64String(await http.GetStringAsync(new Uri(Server.SubscriptionUrl, "keep-de-1"))));
    }
}
