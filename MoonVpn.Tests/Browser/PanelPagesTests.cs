using Microsoft.Playwright;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Browser;

/// <summary>Panels and locations as a browser shows them.</summary>
[Collection(BrowserTests.Name)]
public sealed class PanelPagesTests(BrowserFixture browser)
{
    private static readonly (string Name, string Address)[] Pages =
    [
        ("panels", "/panels"),
        ("overview", "/panels/1"),
        ("statistics", "/panels/1?tab=statistics"),
        ("inbounds", "/panels/1?tab=inbounds"),
        ("drift", "/panels/1?tab=drift"),
        ("foreign", "/panels/1?tab=foreign"),
        ("calls", "/panels/1?tab=calls"),
        ("locations", "/locations"),
    ];

    [Fact]
    public async Task Panels_fit_a_phone_and_a_desk_in_both_languages()
    {
        var data = Directory.CreateTempSubdirectory("moonvpn-demo-").FullName;
        await using var product = await ProductProcess.StartAsync(data, "--demo");
        await product.WaitForAsync("sign in as");
        var portal = DemoPortal.Read(product.Output);

        foreach (var (language, theme, width) in new[] { ("fa", "light", 1440), ("en", "dark", 1440), ("fa", "dark", 390), ("en", "light", 390) })
        {
            var page = await portal.SignInAsync(browser, width);
            await page.GotoAsync($"{portal.Url}/preferences/language/{language}");
            await page.GotoAsync($"{portal.Url}/preferences/theme/{theme}");
            foreach (var (name, address) in Pages)
            {
                await page.GotoAsync(portal.Url + address);
                await page.Locator(".content .tile, .content .table, .content .facts, .content .chart, .content .empty").First.WaitForAsync();
                Assert.Equal(0, await page.Locator(".empty-bad").CountAsync());
                Assert.True(await FitsAsync(page), $"{address} is wider than {width} px in {language}");
                await PictureAsync(page, $"{name}-{language}-{theme}-{width}");
            }

            await page.Context.CloseAsync();
        }

        Directory.Delete(data, recursive: true);
    }

    private static Task<bool> FitsAsync(IPage page) => page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");

    /// <summary>For whoever wants to look: set MOONVPN_PICTURES to a folder.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MOONVPN_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
