using Microsoft.Playwright;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Browser;

/// <summary>Bank cards and one's own security as a browser shows them.</summary>
[Collection(BrowserTests.Name)]
public sealed class CardPagesTests(BrowserFixture browser)
{
    private static readonly (string Name, string Address)[] Pages =
    [
        ("cards", "/cards"),
        ("card-days", "/cards/1"),
        ("card-usage", "/cards/1?tab=usage"),
        ("card-settings", "/cards/1?tab=settings"),
        ("security", "/security"),
    ];

    [Fact]
    public async Task Cards_fit_a_phone_and_a_desk_in_both_languages()
    {
        var data = Directory.CreateTempSubdirectory("moonvpn-demo-").FullName;
        await using var product = await ProductProcess.StartAsync(data, "--demo");
        await product.WaitForAsync("sign in as");
        var portal = DemoPortal.Read(product.Output);

        foreach (var (language, theme, width) in new[] { ("fa", "light", 1440), ("en", "dark", 390) })
        {
            var page = await portal.SignInAsync(browser, width);
            await page.GotoAsync($"{portal.Url}/preferences/language/{language}");
            await page.GotoAsync($"{portal.Url}/preferences/theme/{theme}");
            foreach (var (name, address) in Pages)
            {
                await page.GotoAsync(portal.Url + address);
                await page.Locator(".content .tile, .content .table, .content .facts, .content .empty, .content .security").First.WaitForAsync();
                Assert.Equal(0, await page.Locator(".empty-bad").CountAsync());
                Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{address} is wider than {width} px in {language}");
                await PictureAsync(page, $"{name}-{language}-{theme}-{width}");
            }

            await page.Context.CloseAsync();
        }

        Directory.Delete(data, recursive: true);
    }

    /// <summary>For whoever wants to look: set MOONVPN_PICTURES to a folder.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MOONVPN_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
