using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Browser;

/// <summary>What a customer does with a service they have, on a phone, in the demo's chat.</summary>
[Collection(BrowserTests.Name)]
public sealed class DemoAccountTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_customer_renews_buys_traffic_and_moves_in_the_chat()
    {
        var data = Directory.CreateTempSubdirectory("moonvpn-demo-").FullName;
        await using var product = await ProductProcess.StartAsync(data, "--demo");
        await product.WaitForAsync("sign in as");
        var demo = DemoPortal.Read(product.Output);
        var chat = await browser.OpenAsync($"{demo.Chat}?chat=1001&as=1001", width: 390, height: 844);
        var portal = await demo.SignInAsync(browser);
        await chat.GetByTestId("start").Or(chat.GetByTestId("composer")).First.WaitForAsync();
        await chat.GetByTestId("start").ClickAsync();

        await TapAsync(chat, "خرید سرویس");
        await TapAsync(chat, "یک‌ماهه ۵۰ گیگ");
        await SeeAsync(chat, "لوکیشن را انتخاب کنید");
        await TapAsync(chat, "آلمان");
        await PayAsync(chat, portal, demo.Url);
        await SeeAsync(chat, "vless://");
        await AskAsync(chat, "/start");
        await TapAsync(chat, "سرویس‌های من");
        await SeeAsync(chat, "آخرین اتصال");
        await PictureAsync(chat, "account");
        await TapAsync(chat, "تمدید سرویس");
        await SeeAsync(chat, "حجم باقی‌مانده");
        await PictureAsync(chat, "renewal");
        await TapAsync(chat, "بازگشت");
        await TapAsync(chat, "حجم اضافه");
        await SeeAsync(chat, "قیمت هر");
        await PictureAsync(chat, "traffic");
        await AskAsync(chat, "۱۵ گیگ");
        await SeeAsync(chat, "60,000");
        await PictureAsync(chat, "traffic-invoice");
        await TapAsync(chat, "بازگشت");
        await TapAsync(chat, "گزارش اختلال");
        await SeeAsync(chat, "بررسی سرویس");
        await PictureAsync(chat, "doctor");
        await TapAsync(chat, "بازگشت");
        await TapAsync(chat, "تغییر لوکیشن");
        await SeeAsync(chat, "لوکیشن جدید");
        await PictureAsync(chat, "places");
        await TapAsync(chat, "فنلاند");
        await SeeAsync(chat, "جابه‌جا شود؟");
        await PictureAsync(chat, "move");
        await TapAsync(chat, "لوکیشن را تغییر بده");
        await SeeAsync(chat, "لوکیشن سرویس شما تغییر کرد");
        await PictureAsync(chat, "moved");
        await AskAsync(chat, "/start");
        await TapAsync(chat, "سفارش‌ها و پرداخت‌ها");
        await SeeAsync(chat, "تغییر لوکیشن · رایگان");
        await PictureAsync(chat, "orders");
        Directory.Delete(data, recursive: true);
    }

    /// <summary>By card, with a receipt that is approved in the portal.</summary>
    private static async Task PayAsync(IPage chat, IPage portal, string portalUrl)
    {
        await TapAsync(chat, "پرداخت با کارت");
        await SeeAsync(chat, "6037");
        await chat.GetByTestId("file-input").SetInputFilesAsync(new FilePayload { Name = "receipt.jpg", MimeType = "image/jpeg", Buffer = TinyFiles.Jpeg() });
        await chat.GetByTestId("send").ClickAsync();
        await SeeAsync(chat, "RCPT-");
        await portal.GotoAsync($"{portalUrl}/receipts");
        await portal.GetByText(new Regex("RCPT-")).First.ClickAsync();
        await portal.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^تأیید( [A-Z])?$|^تأیید") }).First.ClickAsync();
    }

    private static Task TapAsync(IPage chat, string label) => chat.GetByTestId("inline-button").Filter(new() { HasText = label }).Last.ClickAsync();

    private static Task SeeAsync(IPage chat, string words) => chat.GetByTestId("message").Filter(new() { HasText = words }).Last.WaitForAsync();

    private static async Task AskAsync(IPage chat, string text)
    {
        await chat.GetByTestId("composer").FillAsync(text);
        await chat.GetByTestId("send").ClickAsync();
    }

    /// <summary>For whoever wants to look: set MOONVPN_PICTURES to a folder.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MOONVPN_PICTURES") is { Length: > 0 } folder)
        {
            await page.WaitForTimeoutAsync(300);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
