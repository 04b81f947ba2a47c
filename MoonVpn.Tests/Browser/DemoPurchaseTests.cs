using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Browser;

/// <summary>What a stranger does in the first minute: the demo, the chat, the portal, the link.</summary>
[Collection(BrowserTests.Name)]
public sealed class DemoPurchaseTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_stranger_buys_in_the_chat_approves_in_the_portal_and_holds_a_link_and_a_QR_code()
    {
        var data = Directory.CreateTempSubdirectory("moonvpn-demo-").FullName;
        await using var product = await ProductProcess.StartAsync(data, "--demo");
        await product.WaitForAsync("sign in as");
        var demo = DemoPortal.Read(product.Output);
        var chat = await browser.OpenAsync($"{demo.Chat}?chat=1001&as=1001", width: 1100);
        var portal = await demo.SignInAsync(browser);

        var taps = await BuyAsync(chat);
        var approved = await ApproveAsync(portal, demo.Url);
        await chat.GetByTestId("message").Filter(new() { HasText = "vless://" }).WaitForAsync();
        var seconds = approved.Elapsed.TotalSeconds;

        TestContext.Current.SendDiagnosticMessage($"{taps} taps to the card, {seconds:0.0} s from approval to the link");
        Assert.Equal(3, taps);
        await ReadsItsLinkAsync(chat, demo.Url);
        Assert.True(await chat.GetByTestId("message-photo").CountAsync() >= 2, "the receipt and the QR code are pictures in the chat");
        await PictureAsync(chat, "chat");
        await PictureAsync(portal, "portal");
        Directory.Delete(data, recursive: true);
    }

    /// <summary>The link in the chat leads to the demo itself, and works at once.</summary>
    private static async Task ReadsItsLinkAsync(IPage chat, string portalUrl)
    {
        var delivery = await chat.GetByTestId("message").Filter(new() { HasText = "vless://" }).First.InnerTextAsync();
        var link = Regex.Match(delivery, $@"{Regex.Escape(portalUrl)}/sub/\w+").Value;
        using var http = new HttpClient();
        Assert.StartsWith("vless://", Encoding.UTF8.GetString(Convert.FromBase64String(await http.GetStringAsync(link))));
    }

    /// <returns>Taps from /start to the card number.</returns>
    private static async Task<int> BuyAsync(IPage chat)
    {
        await chat.GetByTestId("start").Or(chat.GetByTestId("composer")).First.WaitForAsync();
        await chat.GetByTestId("start").ClickAsync();
        // A plan that is sold at one location only.
        string[] buttons = ["خرید سرویس", "یک‌ماهه آلمان", "پرداخت با کارت"];
        foreach (var label in buttons)
        {
            await chat.GetByTestId("inline-button").Filter(new() { HasText = label }).Last.ClickAsync();
        }

        await chat.GetByTestId("message").Filter(new() { HasText = "6037" }).WaitForAsync();
        await chat.GetByTestId("file-input").SetInputFilesAsync(new FilePayload { Name = "receipt.jpg", MimeType = "image/jpeg", Buffer = TinyFiles.Jpeg() });
        await chat.GetByTestId("send").ClickAsync();
        await chat.GetByTestId("message").Filter(new() { HasText = "RCPT-" }).Last.WaitForAsync();
        return buttons.Length;
    }

    private static async Task<Stopwatch> ApproveAsync(IPage portal, string portalUrl)
    {
        await portal.GotoAsync($"{portalUrl}/receipts");
        await portal.GetByText(new Regex("RCPT-")).First.ClickAsync();
        var approve = portal.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^تأیید( [A-Z])?$|^تأیید") }).First;
        await approve.ClickAsync();
        return Stopwatch.StartNew();
    }

    /// <summary>For whoever wants to look: set MOONVPN_PICTURES to a folder.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MOONVPN_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
