using System.Net;
using System.Text.RegularExpressions;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Catalog.Guides;
using MoonVpn.Core.Data;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Subscriptions;

/// <summary>The page that hands an account to an app.</summary>
public sealed partial class ConnectPageTests : IAsyncLifetime
{
    private SubscriptionSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await SubscriptionSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task It_opens_the_app_with_the_link_says_what_to_do_and_needs_no_script()
    {
        var guide = (await GuidesAsync())[0];
        var import = $"v2rayng://install-sub?url={Uri.EscapeDataString(_site.Link)}";

        var page = await ReadAsync($"/connect/{_site.Token}/{guide.Id}");

        Assert.Contains($"<meta http-equiv=\"refresh\" content=\"1;url={import}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{import}\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{_site.Link}\"", page, StringComparison.Ordinal);
        Assert.Contains("اگر چیزی باز نشد", page, StringComparison.Ordinal);
        Assert.Contains(guide.DownloadUrl!, page, StringComparison.Ordinal);
        Assert.Contains("<b>v2rayNG</b>", page, StringComparison.Ordinal);
        Assert.Contains(_site.Link, Codes().Matches(page).Select(match => QrReading.Read(Convert.FromBase64String(match.Groups[1].Value))));
    }

    [Fact]
    public async Task Without_a_guide_there_are_the_apps_to_choose_from_the_visitors_device_first()
    {
        var page = await ReadAsync($"/connect/{_site.Token}", ("User-Agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)"));

        Assert.DoesNotContain("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
        Assert.Contains(GuideTexts.Of(ConnectPlatform.Ios).Fa, Details().Matches(page)[0].Value, StringComparison.Ordinal);
        Assert.All(await GuidesAsync(), guide => Assert.Contains($"href=\"../connect/{_site.Token}/{guide.Id}\"", page, StringComparison.Ordinal));
        Assert.Contains(GuideTexts.Connect.Fa, await ReadAsync($"/connect/{_site.Token}/987654"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_gets_the_answer_of_a_wrong_link()
    {
        using var sub = await _site.AskAsync("/sub/wrong", HttpMethod.Get);
        foreach (var path in new[] { "/connect/wrong", "/connect/wrong/1" })
        {
            using var connect = await _site.AskAsync(path, HttpMethod.Get);
            Assert.Equal((sub.StatusCode, await sub.Content.ReadAsStringAsync(), Headers(sub)), (connect.StatusCode, await connect.Content.ReadAsStringAsync(), Headers(connect)));
        }
    }

    [Fact]
    public async Task Nothing_is_kept_told_on_loaded_from_elsewhere_or_run()
    {
        var guide = (await GuidesAsync())[0];
        foreach (var (path, root) in new[] { ($"/connect/{_site.Token}/{guide.Id}", @"\.\./\.\./sub/"), ($"/connect/{_site.Token}", @"\.\./sub/") })
        {
            using var answer = await _site.AskAsync(path, HttpMethod.Get);
            using var sub = await _site.AskAsync("", ("Accept", "text/html"));
            var page = await answer.Content.ReadAsStringAsync();

            Assert.Equal(Headers(sub), Headers(answer));
            Assert.Equal(("no-store", "no-referrer"), (answer.Headers.CacheControl!.ToString(), answer.Headers.GetValues("Referrer-Policy").Single()));
            Assert.StartsWith("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
            Assert.All(Loaded().Matches(page), match => Assert.Matches($"^(data:image/|{root}(page\\.|vazirmatn-))", match.Groups[1].Value));
            Assert.DoesNotMatch(@"\sstyle=|\son\w+=", page);
            var files = Loaded().Matches(page).Select(match => match.Groups[1].Value).Where(file => !file.StartsWith("data:", StringComparison.Ordinal));
            Assert.All(files, file => Assert.StartsWith("/prefix/sub/", new Uri(new Uri($"https://sub.example.com/prefix{path}"), file).AbsolutePath, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Names_and_words_of_a_guide_are_never_markup_and_an_address_that_was_smuggled_in_is_none()
    {
        const string evil = "\"><script>alert(1)</script>";
        var guides = _site.Shop.Get<GuideService>();
        var id = await guides.SaveAsync(SubscriptionSite.Self, new GuideDraft { App = evil, TextFa = "متن" }, CancellationToken.None);
        await _site.Shop.Get<UnitOfWork>().RunAsync(
            SubscriptionSite.Self,
            async work =>
            {
                var guide = (await work.Db.Set<ConnectGuide>().FindAsync([id], work.Stopping))!;
                (guide.TextFa, guide.ImportUrl) = ($"<b>ok</b><img src=x onerror=alert(1)>{evil}", "javascript://{link}");
            },
            CancellationToken.None);

        using var answer = await _site.AskAsync($"/connect/{_site.Token}/{id}", HttpMethod.Get);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?lang=en", "en", "ltr", "Add to v2rayNG")]
    [InlineData("?lang=fa", "fa", "rtl", "افزودن به v2rayNG")]
    public async Task It_speaks_both_languages(string query, string language, string direction, string words)
    {
        var page = await ReadAsync($"/connect/{_site.Token}/{(await GuidesAsync())[0].Id}{query}");

        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<GuideRow>> GuidesAsync() => _site.Shop.Get<GuideService>().ShownAsync(CancellationToken.None);

    private async Task<string> ReadAsync(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await _site.AskAsync(path, HttpMethod.Get, headers);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static string Headers(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.Where(header => header.Key is not "Date").OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));

    [GeneratedRegex("(?:src|<link [^>]*href)=\"([^\"]*)\"")]
    private static partial Regex Loaded();

    [GeneratedRegex("src=\"data:image/png;base64,([^\"]*)\"")]
    private static partial Regex Codes();

    [GeneratedRegex("<details name=\"platform\"[^>]*>\\s*<summary>[^<]*")]
    private static partial Regex Details();
}
