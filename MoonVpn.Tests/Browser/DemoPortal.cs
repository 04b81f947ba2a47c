using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MoonVpn.Tests.Browser;

/// <summary>The two pages that the demo prints when it opens, and how to get into the second.</summary>
internal sealed partial record DemoPortal(string Chat, string Url, string Login, string Password)
{
    /// <param name="output">What the demo wrote.</param>
    public static DemoPortal Read(string output)
    {
        var match = PrintedPages().Match(output);
        Assert.True(match.Success, output);
        return new DemoPortal(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value);
    }

    public async Task<IPage> SignInAsync(BrowserFixture browser, int width = 1440)
    {
        var page = await browser.OpenAsync($"{Url}/sign-in", width);
        await page.Locator("input[name='Input.Login']").FillAsync(Login);
        await page.Locator("input[name='Input.Password']").FillAsync(Password);
        await page.Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(new Regex("^(?!.*sign-in)"));
        return page;
    }

    [GeneratedRegex(@"chat as a customer\s+(http://\S+)[\s\S]*?portal\s+(http://\S+)\s+sign in as (\S+) / (\S+)")]
    private static partial Regex PrintedPages();
}
