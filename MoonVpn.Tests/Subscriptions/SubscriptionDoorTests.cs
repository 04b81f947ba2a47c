using System.Net;
using System.Net.Sockets;
using System.Text;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Subscriptions;

namespace MoonVpn.Tests.Subscriptions;

/// <summary>Who gets in, how often, by which address, and what strangers learn: nothing.</summary>
public sealed class SubscriptionDoorTests
{
    public static TheoryData<string> Nonsense =>
    [
        "", "/", "%0d%0aX-Evil:%201", "..%2f..%2fetc%2fpasswd", "a/b/c", "%2e%2e%2f", "'%20OR%20'1'='1", "%D8%B3%D9%84%D8%A7%D9%85", new string('a', 4000), "page.css.map", "%F0%9F%8C%99", "<script>alert(1)</script>",
    ];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_is_answered_like_a_link_that_is_not_there(string token)
    {
        await using var site = await SubscriptionSite.OpenAsync();

        var answer = await RawAsync(site, $"GET /sub/{token} HTTP/1.1\r\nHost: sub.example.com\r\nConnection: close\r\n\r\n");

        Assert.Equal(await RawAsync(site, $"GET /sub/{new string('b', 24)} HTTP/1.1\r\nHost: sub.example.com\r\nConnection: close\r\n\r\n"), answer);
        Assert.StartsWith("HTTP/1.1 404", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_tells_what_GET_would_and_sends_nothing()
    {
        await using var site = await SubscriptionSite.OpenAsync();
        foreach (var path in new[] { $"/sub/{site.Token}", $"/sub/{site.Token}?view=html", "/sub/unknown" })
        {
            using var get = await site.AskAsync(path, HttpMethod.Get);
            using var head = await site.AskAsync(path, HttpMethod.Head);

            Assert.Equal((get.StatusCode, get.Content.Headers.ContentLength), (head.StatusCode, head.Content.Headers.ContentLength));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Nothing_can_be_done_but_reading(string method)
    {
        await using var site = await SubscriptionSite.OpenAsync();

        using var answer = await site.AskAsync($"/sub/{site.Token}", new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var site = await SubscriptionSite.OpenAsync();
        await site.SetAsync(ShopSettings.SubscriptionRequestsPerMinute, "5");

        var answers = await ManyAsync(site, 7, site.Token);

        Assert.Equal([200, 200, 200, 200, 200, 429, 429], answers.Select(answer => (int)answer.StatusCode));
        Assert.InRange(answers[^1].Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("Too many requests. Try again in a minute.", await answers[^1].Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Who_tries_out_tokens_is_stopped_sooner_and_a_good_link_behind_the_same_address_still_works()
    {
        await using var site = await SubscriptionSite.OpenAsync();

        var answers = await ManyAsync(site, 22, "guess");

        Assert.Equal([404, 429], answers.Select(answer => (int)answer.StatusCode).Distinct());
        Assert.Equal(20, answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound));
        using var good = await site.AskAsync();
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1 ::1", 200)]
    [InlineData("127.0.0.0/8", 200)]
    [InlineData("", 429)]
    [InlineData("10.0.0.1", 429)]
    public async Task Who_asks_is_learned_from_a_proxy_only_if_it_is_trusted(string proxies, int expected)
    {
        await using var site = await SubscriptionSite.OpenAsync(proxies: proxies);
        await site.SetAsync(ShopSettings.SubscriptionRequestsPerMinute, "5");
        await ManyAsync(site, 6, site.Token);

        using var another = await site.AskAsync("", ("X-Forwarded-For", "203.0.113.7"));

        Assert.Equal(expected, (int)another.StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("2001:db8::1", "2001:db8::ffff:2", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    public void Addresses_of_one_customer_are_counted_as_one(string one, string other, bool same) =>
        Assert.Equal(same, SubscriptionLimits.Network(IPAddress.Parse(one)).Equals(SubscriptionLimits.Network(IPAddress.Parse(other))));

    [Theory]
    [InlineData("other.example.org", "https", "http://other.example.org/way")]
    [InlineData("sub.example.com", "https", "https://sub.example.com")]
    [InlineData("SUB.example.com:443", "https", "https://sub.example.com")]
    [InlineData("sub.example.com:444", "https", "https://sub.example.com")]
    [InlineData("evil.example", "http", "https://sub.example.com")]
    public async Task A_reader_is_shown_the_public_address_they_came_by_and_never_another_host(string host, string scheme, string expected)
    {
        await using var site = await SubscriptionSite.OpenAsync("https://sub.example.com http://other.example.org/way", proxies: "127.0.0.1");

        using var answer = await site.AskAsync("", ("X-Forwarded-Host", host), ("X-Forwarded-Proto", scheme));

        Assert.Equal($"{expected}/sub/{site.Token}", answer.Headers.GetValues("Profile-Web-Page-Url").Single());
    }

    [Fact]
    public async Task The_words_of_a_stranger_about_the_host_are_not_believed()
    {
        await using var site = await SubscriptionSite.OpenAsync("https://sub.example.com https://other.example.org");

        using var answer = await site.AskAsync("", ("X-Forwarded-Host", "other.example.org"));

        Assert.Equal(site.Link, answer.Headers.GetValues("Profile-Web-Page-Url").Single());
    }

    [Fact]
    public async Task The_product_answers_outside_the_portal_and_writes_no_token_down()
    {
        var directory = await MigratedTemplate.CopyAsync();
        await using (var product = await ProductProcess.StartAsync(
            directory, "--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:Microsoft.AspNetCore", "Trace", "--Logging:LogLevel:Microsoft.AspNetCore.Hosting", "Trace",
            "--Logging:Console:FormatterOptions:IncludeScopes", "true"))
        {
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
            using var link = await http.GetAsync($"{product.Url}/sub/NeverWrittenDown");
            using var style = await http.GetAsync($"{product.Url}/sub/page.css");
            using var font = await http.GetAsync($"{product.Url}/sub/vazirmatn-arabic-wght-normal.woff2");

            Assert.Equal((HttpStatusCode.NotFound, "Not found."), (link.StatusCode, await link.Content.ReadAsStringAsync()));
            Assert.False(link.Headers.Contains("Set-Cookie"));
            Assert.Equal(("text/css", "font/woff2"), (style.Content.Headers.ContentType!.MediaType, font.Content.Headers.ContentType!.MediaType));
            Assert.DoesNotContain("NeverWrittenDown", product.Output, StringComparison.Ordinal);
        }

        Directory.Delete(directory, recursive: true);
    }

    private static async Task<List<HttpResponseMessage>> ManyAsync(SubscriptionSite site, int times, string token)
    {
        var answers = new List<HttpResponseMessage>();
        for (var time = 0; time < times; time++)
        {
            answers.Add(await site.AskAsync($"/sub/{token}", HttpMethod.Get));
        }

        return answers;
    }

    /// <summary>Byte for byte, past everything that would tidy the address up; the date is left out.</summary>
    private static async Task<string> RawAsync(SubscriptionSite site, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Http.BaseAddress!.Host, site.Http.BaseAddress.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());
        return string.Join('\n', (await reader.ReadToEndAsync()).Split('\n').Where(line => !line.StartsWith("Date:", StringComparison.Ordinal)));
    }
}
