using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Payments.Deposits;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Browser;

/// <summary>The bank's messages, their phones and patterns as a browser shows them.</summary>
[Collection(BrowserTests.Name)]
public sealed class DepositPagesTests(BrowserFixture browser)
{
    private const string Password = "moon over the shop";

    private static readonly (string Language, string Theme, int Width)[] Looks =
        [("fa", "light", 1440), ("fa", "dark", 390), ("en", "dark", 1440), ("en", "light", 390)];

    private static readonly (string Name, string Address)[] Pages =
        [("messages", "/deposits"), ("phones", "/deposits?tab=phones"), ("patterns", "/deposits?tab=patterns"), ("filtered", "/deposits?status=ignored&q=1"), ("receipt", "/receipts/1?show=all")];

    [Fact]
    public async Task Messages_phones_and_patterns_fit_a_phone_and_a_desk_in_both_languages()
    {
        var data = await MigratedTemplate.CopyAsync();
        await FurnishAsync(data);
        await using (var product = await ProductProcess.StartAsync(data))
        {
            var portal = new DemoPortal("", product.Url, "owner", Password);
            foreach (var (language, theme, width) in Looks)
            {
                var look = $"{language}-{theme}-{width}";
                var page = await SignInAsync(portal, language, theme, width);
                foreach (var (name, address) in Pages)
                {
                    await page.GotoAsync(portal.Url + address);
                    await page.Locator(".content .table, .content .facts, .content .empty").First.WaitForAsync();
                    await LookAsync(page, $"deposits-{name}-{look}");
                }

                await TryAsync(page, portal, look);
                await OpenDialogsAsync(page, portal, look);
                await page.Context.CloseAsync();
            }
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_shop_without_phones_is_told_where_to_begin_in_both_languages()
    {
        var data = Directory.CreateTempSubdirectory("moonvpn-demo-").FullName;
        await using (var product = await ProductProcess.StartAsync(data, "--demo"))
        {
            await product.WaitForAsync("sign in as");
            var portal = DemoPortal.Read(product.Output);
            foreach (var (language, theme, width) in Looks)
            {
                var page = await SignInAsync(portal, language, theme, width);
                foreach (var (name, address) in Pages[..2])
                {
                    await page.GotoAsync(portal.Url + address);
                    await page.Locator(".content .empty").WaitForAsync();
                    await LookAsync(page, $"deposits-no-{name}-{language}-{theme}-{width}");
                }

                await page.Context.CloseAsync();
            }
        }

        Directory.Delete(data, recursive: true);
    }

    /// <summary>Messages of every status, and a receipt that the rule leaves to a person.</summary>
    private static async Task FurnishAsync(string data)
    {
        await using var bank = await BankShop.OpenAsync(directory: data, clock: new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        var phones = bank.Shop.Get<DepositPhones>();
        await bank.Shop.Get<SetupService>().CreateSuperadminAsync(BankShop.Owner, "owner", Password, CancellationToken.None);
        await phones.EnrolAsync(BankShop.Owner, "گوشی مغازه", mustSign: false, CancellationToken.None);
        var (off, _) = await phones.EnrolAsync(BankShop.Owner, "Old Samsung", mustSign: true, CancellationToken.None);
        await phones.SetActiveAsync(BankShop.Owner, off, active: false, CancellationToken.None);

        var sara = await bank.Shop.CustomerAsync();
        var held = (await bank.PaymentAsync(sara)).ReceiptId;
        await bank.SubmitAsync(sara, held);
        await bank.Phone.SendAsync(ShopWithPanel.Price, 7_654_321);
        bank.Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var name in new[] { "رضا", "Maryam" })
        {
            var customer = await bank.Shop.CustomerAsync(name);
            await bank.SubmitAsync(customer, (await bank.PaymentAsync(customer)).ReceiptId);
        }

        await bank.Phone.SendAsync(ShopWithPanel.Price, 7_804_321);
        await bank.Phone.SendAsync(bank.Phone.Body(98_000, account: "5550001112"));
        await bank.Phone.SendAsync(BankPhone.Body("حساب1234567890\nبرداشت500,000\nمانده1,000,000\n05/09/03-08:42"));
        await bank.Phone.SendAsync(BankPhone.Body("بانک آینده\nواریز به سپرده: 1,250,000 ریال\nباقیمانده: 14,412,600\nhttps://bank.example.com/a/very/long/address/that/does/not/break"));
        await bank.Phone.SendAsync(BankPhone.Body("حساب1234567890\nواریز1,234,567\nمانده21,250,000\n05/09/03-08:42"));
        var last = await bank.Shop.CustomerAsync("حسین");
        var paid = (await bank.PaymentAsync(last)).ReceiptId;
        await bank.SubmitAsync(last, paid);
        await bank.Shop.Get<DepositService>().MatchAsync(BankShop.Owner, (await bank.RowsAsync()).First(row => row.Amount == 123_456).Id, paid, CancellationToken.None);
        await bank.Shop.Get<ReceiptService>().ApproveAsync(BankShop.Owner, paid, 123_456, CancellationToken.None);
    }

    /// <summary>The test box, with a deposit, with a withdrawal and with what nobody reads.</summary>
    private static async Task TryAsync(IPage page, DemoPortal portal, string look)
    {
        await page.GotoAsync($"{portal.Url}/deposits?tab=patterns");
        await page.Locator(".content .table").WaitForAsync();
        foreach (var (name, text, answer) in new[] { ("deposit", "حساب1234567890\nواریز2,500,000\nمانده21,250,000\n05/09/03-08:42", "dl"), ("withdrawal", "برداشت 500,000", "p"), ("nothing", "سلام", "p") })
        {
            await page.Locator(".test-box input").First.FillAsync("Bank Mellat");
            await page.Locator(".test-box textarea").First.FillAsync(text);
            await page.Locator(".test-run").ClickAsync();
            await page.Locator($".test-answer {answer}").First.WaitForAsync();
            await LookAsync(page, $"deposits-test-{name}-{look}");
        }
    }

    private static async Task OpenDialogsAsync(IPage page, DemoPortal portal, string look)
    {
        foreach (var (name, address, button) in new[]
        {
            ("match", "/deposits?status=unmatched", ".match"), ("make-pattern", "/deposits?status=unreadable", ".make-pattern"),
            ("enrol", "/deposits?tab=phones", ".add-phone"), ("pattern", "/deposits?tab=patterns", ".edit-pattern"),
        })
        {
            await page.GotoAsync(portal.Url + address);
            await page.Locator(".content .table").WaitForAsync();
            await page.Locator(button).First.ClickAsync();
            await page.Locator(".form-dialog .form-save").WaitForAsync();
            await LookAsync(page, $"deposits-{name}-{look}");
        }

        await page.GotoAsync($"{portal.Url}/deposits?tab=phones");
        await page.Locator(".content .table").WaitForAsync();
        await page.Locator(".add-phone").ClickAsync();
        await page.Locator(".form-dialog input[type=text]").First.FillAsync($"phone {look}");
        await page.Locator(".form-save").ClickAsync();
        await page.Locator(".phone-steps").WaitForAsync();
        await LookAsync(page, $"deposits-key-{look}");
    }

    private async Task<IPage> SignInAsync(DemoPortal portal, string language, string theme, int width)
    {
        var page = await portal.SignInAsync(browser, width);
        await page.GotoAsync($"{portal.Url}/preferences/language/{language}");
        await page.GotoAsync($"{portal.Url}/preferences/theme/{theme}");
        return page;
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
}
