using System.Net;
using System.Text.RegularExpressions;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Tests.Subscriptions;

/// <summary>What a person sees who opens a link.</summary>
public sealed partial class SubscriptionPageTests : IAsyncLifetime
{
    private const string Chrome = "text/html,application/xhtml+xml,*/*;q=0.8";

    private SubscriptionSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await SubscriptionSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("", Chrome, true)]
    [InlineData("", "*/*", false)]
    [InlineData("", "", false)]
    [InlineData("?view=html", "*/*", true)]
    [InlineData("?view=raw", Chrome, false)]
    [InlineData("?format=plain", Chrome, false)]
    public async Task Browsers_get_a_page_and_apps_a_list(string query, string accept, bool isPage)
    {
        using var answer = await _site.AskAsync(query, ("Accept", accept));

        Assert.Equal(isPage ? "text/html" : "text/plain", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_page_says_how_the_subscription_is_doing()
    {
        await _site.ChangeAsync(account => (account.ClientName, account.TrafficUsed) = ("گوشی مامان", 20 * DataSize.Gigabyte));

        var page = await ReadAsync();

        foreach (var words in new[] { "فروشگاه ماه", "گوشی مامان", "DE-1", "آلمان 🇩🇪", "یک‌ماهه", "فعال", "30 گیگابایت", "20 گیگابایت از 50 گیگابایت", "30 روز", "پنجشنبه 3 دی 1405", _site.Link, "https://t.me/moon_support" })
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "en-US,en;q=0.9", "en", "ltr")]
    [InlineData("", "de,fa-IR;q=0.8,en;q=0.5", "fa", "rtl")]
    [InlineData("", "", "fa", "rtl")]
    [InlineData("?lang=en", "fa", "en", "ltr")]
    [InlineData("?lang=xx", "", "fa", "rtl")]
    [InlineData("", ";;;q=", "fa", "rtl")]
    public async Task The_page_speaks_the_readers_language(string query, string accepted, string language, string direction) =>
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", await ReadAsync(query, ("Accept-Language", accepted)), StringComparison.Ordinal);

    [Fact]
    public async Task English_pages_are_English()
    {
        var page = await ReadAsync("?lang=en");

        Assert.DoesNotMatch(@"[؀-ۿ]", Foreign().Replace(page, ""));
    }

    [Fact]
    public async Task Names_are_words_and_never_markup()
    {
        const string evil = "\"><img src=x onerror=alert(1)><script>alert(1)</script>";
        await _site.SetAsync(ShopSettings.ShopName, evil[..50]);
        await _site.ChangeAsync(account => (account.ClientName, account.ConfigUrl, account.OtherUrls) = (evil, $"vless://x@y:1#{evil}", ["javascript:alert(1)#a"]));

        var page = await ReadAsync();

        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_needs_nothing_from_elsewhere_and_runs_nothing_that_is_written_into_it()
    {
        using var answer = await _site.AskAsync("", ("Accept", Chrome));
        var page = await answer.Content.ReadAsStringAsync();
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.All(Loaded().Matches(page), match => Assert.Matches("^(data:image/|page\\.|vazirmatn-)", match.Groups[1].Value));
        Assert.DoesNotMatch(@"\sstyle=|\son\w+=", page);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(("no-store", "no-referrer"), (answer.Headers.CacheControl!.ToString(), answer.Headers.GetValues("Referrer-Policy").Single()));
    }

    [Fact]
    public async Task Every_code_reads_as_the_link_beside_it()
    {
        await _site.ChangeAsync(account => account.OtherUrls = ["trojan://secret@second.example:443?type=ws#دو"]);

        var codes = Codes().Matches(await ReadAsync()).Select(match => QrReading.Read(Convert.FromBase64String(match.Groups[1].Value)));

        Assert.Equal([_site.Link, _site.Account.ConfigUrl!, "trojan://secret@second.example:443?type=ws#دو"], codes);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 14; Pixel 8)", ConnectPlatform.Android)]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)", ConnectPlatform.Ios)]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64)", ConnectPlatform.Windows)]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", ConnectPlatform.Macos)]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64)", ConnectPlatform.Linux)]
    public async Task The_visitors_own_platform_comes_first_and_is_open(string agent, ConnectPlatform platform)
    {
        var page = await ReadAsync("", ("User-Agent", agent));

        Assert.Contains(GuideTexts.Of(platform).Fa, Details().Matches(page)[0].Value, StringComparison.Ordinal);
        Assert.Single(Details().Matches(page), match => match.Value.Contains(" open", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(AccountStatus.Expired, "زمان این اشتراک تمام شده است.")]
    [InlineData(AccountStatus.Disabled, "این اشتراک غیرفعال است.")]
    public async Task What_does_not_connect_says_why(AccountStatus status, string why)
    {
        await _site.ChangeAsync(account => account.Status = status);

        Assert.Contains(why, await ReadAsync(), StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync(string query = "", params (string Name, string Value)[] headers)
    {
        using var answer = await _site.AskAsync(query, [("Accept", Chrome), .. headers]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(Quoted().Replace(await answer.Content.ReadAsStringAsync(), match => $"&amp;{match.Value[1..]}"));
    }

    /// <summary>What stays escaped when words are looked for: what would be markup.</summary>
    [GeneratedRegex("&(lt|gt|quot|amp);")]
    private static partial Regex Quoted();

    /// <summary>Persian that belongs on an English page: names of the shop, the plan and places, and the other language's own.</summary>
    [GeneratedRegex("فروشگاه ماه|یک‌ماهه|آلمان|فارسی")]
    private static partial Regex Foreign();

    [GeneratedRegex("(?:src|<link [^>]*href)=\"([^\"]*)\"")]
    private static partial Regex Loaded();

    [GeneratedRegex("src=\"data:image/png;base64,([^\"]*)\"")]
    private static partial Regex Codes();

    [GeneratedRegex("<details name=\"platform\"[^>]*>\\s*<summary>[^<]*")]
    private static partial Regex Details();
}
