using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Browser;

/// <summary>Discount and gift codes as a browser shows them.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class CodePagesTests(BrowserFixture browser)
{
    [Fact]
    public async Task Codes_are_made_and_fit_a_phone_and_a_desk_in_both_languages()
    {
        var data = Directory.CreateTempSubdirectory("moonvpn-demo-").FullName;
        await using var product = await ProductProcess.StartAsync(data, "--demo");
        await product.WaitForAsync("sign in as");
        var portal = DemoPortal.Read(product.Output);
        var first = await portal.SignInAsync(browser);
        await first.GotoAsync($"{portal.Url}/preferences/language/en");
        await MakeDiscountAsync(first, portal, "SPRING-2027");
        await MakeGiftsAsync(first, portal);
        await first.Context.CloseAsync();

        foreach (var (language, theme, width) in new[] { ("fa", "light", 1440), ("en", "dark", 1440), ("fa", "dark", 390), ("en", "light", 390) })
        {
            var page = await portal.SignInAsync(browser, width);
            await page.GotoAsync($"{portal.Url}/preferences/language/{language}");
            await page.GotoAsync($"{portal.Url}/preferences/theme/{theme}");
            foreach (var (name, address) in new[] { ("discounts", "/discounts"), ("discount", "/discounts/1"), ("gifts", "/gifts"), ("gift", "/gifts/1") })
            {
                await page.GotoAsync(portal.Url + address);
                await page.Locator(".content .table, .content .facts").First.WaitForAsync();
                await LookAsync(page, $"{name}-{language}-{theme}-{width}");
            }

            await page.GotoAsync($"{portal.Url}/discounts");
            await page.Locator(".content .table").WaitForAsync();
            await page.Locator(".page-header .add").ClickAsync();
            await page.Locator(".form-dialog .suggest").WaitForAsync();
            await LookAsync(page, $"discount-form-{language}-{theme}-{width}");
            await page.Context.CloseAsync();
        }

        Directory.Delete(data, recursive: true);
    }

    private static async Task MakeDiscountAsync(IPage page, DemoPortal portal, string code)
    {
        await page.GotoAsync($"{portal.Url}/discounts");
        // A page that is live has read its rows.
        await page.Locator(".content .empty, .content .table").First.WaitForAsync();
        await page.Locator(".page-header .add").ClickAsync();
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(code);
        await page.GetByLabel("Discount", new() { Exact = true }).FillAsync("20");
        await page.GetByLabel("Uses in all").FillAsync("100");
        await page.Locator(".form-save").ClickAsync();
        await page.Locator(".content .table").GetByText("SPRING2027").WaitForAsync();
    }

    private static async Task MakeGiftsAsync(IPage page, DemoPortal portal)
    {
        await page.GotoAsync($"{portal.Url}/gifts");
        // A page that is live has read its rows.
        await page.Locator(".content .empty, .content .table").First.WaitForAsync();
        await page.Locator(".page-header .add").ClickAsync();
        await page.GetByLabel("Batch", new() { Exact = true }).FillAsync("نوروز ۱۴۰۶");
        await page.GetByLabel("Amount of each").FillAsync("50000");
        await page.Locator(".form-save").ClickAsync();
        await page.WaitForURLAsync(GiftAddress());
    }

    private static async Task LookAsync(IPage page, string name)
    {
        Assert.Equal(0, await page.Locator(".empty-bad").CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{name} is too wide");
        // For whoever wants to look: set MOONVPN_PICTURES to a folder.
        if (Environment.GetEnvironmentVariable("MOONVPN_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }

    [GeneratedRegex(@"/gifts/\d+$")]
    private static partial Regex GiftAddress();
}
