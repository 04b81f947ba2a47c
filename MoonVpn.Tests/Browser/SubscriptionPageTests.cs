using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Subscriptions;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Browser;

/// <summary>The page of a subscription link in a real browser: both languages, both themes, phone and desktop.</summary>
[Collection(BrowserTests.Name)]
public sealed class SubscriptionPageTests(BrowserFixture browser)
{
    private static readonly Actor Setup = Actor.System("test-setup");

    [Fact]
    public async Task The_page_fits_loads_only_what_is_ours_breaks_no_rule_and_copies()
    {
        var (directory, token) = await FurnishAsync();
        await using (var product = await ProductProcess.StartAsync(directory))
        {
            var link = $"{product.Url}/sub/{token}";
            foreach (var (language, theme, width) in from language in new[] { "fa", "en" } from theme in new[] { ColorScheme.Light, ColorScheme.Dark } from width in new[] { 390, 1440 } select (language, theme, width))
            {
                await LookAsync(link, language, theme, width);
            }

            await CopyAsync(link);
        }

        Directory.Delete(directory, recursive: true);
    }

    private async Task LookAsync(string link, string language, ColorScheme theme, int width)
    {
        await using var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = theme });
        var page = await context.NewPageAsync();
        var (complaints, strangers) = (new List<string>(), new List<string>());
        page.Console += (_, message) => complaints.Add(message.Text);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(link[..link.LastIndexOf('/')], StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                strangers.Add(request.Url);
            }
        };
        await page.GotoAsync($"{link}?lang={language}", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(complaints);
        Assert.Empty(strangers);
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.check('16px Vazirmatn')"));
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        if (Environment.GetEnvironmentVariable("MOONVPN_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"sub-{language}-{theme}-{width}.png".ToLowerInvariant()), FullPage = true });
        }
    }

    private async Task CopyAsync(string link)
    {
        var page = await browser.OpenAsync(link);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator(".link .copy").ClickAsync();

        await page.Locator(".link .copy.copied").WaitForAsync();
        Assert.Equal(await page.Locator(".link input").InputValueAsync(), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    private static async Task<(string Directory, string Token)> FurnishAsync()
    {
        await using var selling = await ShopWithPanel.OpenAsync(realTime: true);
        var shop = selling.Shop;
        await shop.Get<SettingsService>().SetAsync(Setup, ShopSettings.ShopName, "فروشگاه ماه", CancellationToken.None);
        await shop.Get<SettingsService>().SetAsync(Setup, ShopSettings.SupportContact, "@moon_support", CancellationToken.None);
        await shop.Get<SettingsService>().SetAsync(Setup, ShopSettings.SubscriptionDomains, "https://sub.example.com", CancellationToken.None);
        var (sara, account) = await selling.BoughtAsync();
        await shop.Get<UnitOfWork>().RunAsync(Setup, async work =>
        {
            var row = await work.Db.Set<ClientAccount>().SingleAsync(each => each.Id == account.Id);
            row.ReportUsage((long)(17.4 * DataSize.Gigabyte), work.Now.AddMinutes(-7));
            row.ClientName = "گوشی مامان";
            row.OtherUrls = [row.ConfigUrl!.Replace("vpn.example.com", "cdn.example.net", StringComparison.Ordinal)];
        }, CancellationToken.None);
        var links = await shop.Get<SubscriptionService>().LinksAsync(sara, account.Id, CancellationToken.None);
        var directory = Directory.CreateTempSubdirectory("moonvpn-page-").FullName;
        CopyDatabase(shop, directory);
        return (directory, links[0].Split('/')[^1]);
    }

    private static void CopyDatabase(TestShop shop, string directory)
    {
        using var from = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(shop.DataDirectory, "moonvpn.db")};Pooling=False");
        using var to = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(directory, "moonvpn.db")};Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }
}
