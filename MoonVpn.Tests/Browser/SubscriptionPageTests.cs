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
        var (directory, tokens) = await FurnishAsync();
        await using (var product = await ProductProcess.StartAsync(directory))
        {
            foreach (var (name, token, language, theme, width) in
                from state in tokens
                from language in new[] { "fa", "en" }
                from theme in new[] { ColorScheme.Light, ColorScheme.Dark }
                from width in new[] { 390, 1440 }
                where state.Name == "running" || (theme == ColorScheme.Light) == (language == "fa")
                select (state.Name, state.Token, language, theme, width))
            {
                await LookAsync($"{product.Url}/sub/{token}", language, theme, width, name);
            }

            await CopyAsync($"{product.Url}/sub/{tokens[0].Token}");
        }

        Directory.Delete(directory, recursive: true);
    }

    private async Task LookAsync(string link, string language, ColorScheme theme, int width, string name)
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
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"sub-{name}-{language}-{theme}-{width}.png".ToLowerInvariant()), FullPage = true });
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

    private static async Task<(string Directory, List<(string Name, string Token)> Tokens)> FurnishAsync()
    {
        var directory = await MigratedTemplate.CopyAsync();
        await using var selling = await ShopWithPanel.OpenAsync(realTime: true, directory: directory);
        await SetAsync(selling.Shop, ShopSettings.ShopName, "فروشگاه ماه");
        await SetAsync(selling.Shop, ShopSettings.SupportContact, "@moon_support");
        await SetAsync(selling.Shop, ShopSettings.SubscriptionDomains, "https://sub.example.com");
        var tokens = new List<(string, string)>
        {
            ("running", await SubscribeAsync(selling, account => account.ClientName = "گوشی مامان")),
            ("unlimited", await SubscribeAsync(selling, account => (account.IsUnlimited, account.ExpiresAt) = (true, null))),
            ("over", await SubscribeAsync(selling, account => account.ExpiresAt = account.CreatedAt.AddSeconds(-1))),
        };
        return (directory, tokens);
    }

    private static async Task<string> SubscribeAsync(ShopWithPanel selling, Action<ClientAccount> change)
    {
        var (customer, account) = await selling.BoughtAsync();
        await selling.Shop.Get<UnitOfWork>().RunAsync(
            Setup,
            async work =>
            {
                var row = await work.Db.Set<ClientAccount>().SingleAsync(each => each.Id == account.Id);
                row.ReportUsage((long)(17.4 * DataSize.Gigabyte), work.Now);
                row.OtherUrls = [row.ConfigUrl!.Replace("vpn.example.com", "cdn.example.net", StringComparison.Ordinal)];
                change(row);
            },
            CancellationToken.None);
        return (await selling.Shop.Get<SubscriptionService>().LinksAsync(customer, account.Id, CancellationToken.None))[0].Split('/')[^1];
    }

    private static Task SetAsync(TestShop shop, SettingDeclaration setting, string value) => shop.Get<SettingsService>().SetAsync(Setup, setting, value, CancellationToken.None);
}
