using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MoonVpn.Core.Accounts;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Settings;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Sandbox.Panel;
using SandboxProfile = MoonVpn.Web.Sandbox.Panel.PanelProfile;

namespace MoonVpn.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ZShots(BrowserFixture browser)
{
    private const string Out = "/tmp/shots-accounts";
    private const long Gb = DataSize.Gigabyte;
    private static readonly Actor Boss = Actor.System("test");
    private readonly Dictionary<string, long> _ids = [];

    [Fact]
    public async Task Shoot()
    {
        Directory.CreateDirectory(Out);
        var directory = await MigratedTemplate.CopyAsync();
        await using var germany = await SandboxPanelServer.StartAsync(SandboxProfile.V360);
        await using var finland = await SandboxPanelServer.StartAsync(SandboxProfile.V294);
        await using var dead = await SandboxPanelServer.StartAsync(SandboxProfile.V360);
        await using (var shop = await TestShop.OpenAsync(realTime: true, directory: directory))
            await FurnishAsync(shop, germany, finland, dead);
        await using var product = await ProductProcess.StartAsync(directory);
        await Task.Delay(4000);
        var only = Environment.GetEnvironmentVariable("ONLY") ?? "";
        foreach (var (lang, theme, width) in new[] { ("fa", "light", 1440), ("en", "dark", 1440), ("fa", "dark", 390), ("en", "light", 390) })
        {
            if (only.Length > 0 && !only.Contains($"{lang}{width}")) continue;
            await SeriesAsync(product.Url, lang, theme, width);
        }
        File.WriteAllText($"{Out}/product.log", product.Output);
    }

    private async Task SeriesAsync(string url, string lang, string theme, int width)
    {
        await using var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        page.Console += (_, m) => { if (m.Type is "error" or "warning") File.AppendAllText($"{Out}/console.log", $"{lang}{width} {m.Text}\n"); };
        await page.GotoAsync($"{url}/preferences/language/{lang}?back=/sign-in");
        await page.GotoAsync($"{url}/preferences/theme/{theme}?back=/sign-in");
        await page.Locator("input[name='Input.Login']").FillAsync("owner");
        await page.Locator("input[name='Input.Password']").FillAsync("a-long-password-1");
        await page.Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("^(?!.*sign-in)"));
        async Task Shot(string name, bool full = true)
        {
            await Task.Delay(700);
            var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0)
            {
                var who = await page.EvaluateAsync<string>("[...document.querySelectorAll('*')].filter(e=>{const r=e.getBoundingClientRect();return r.width>0&&(r.right>innerWidth+1||r.left<-1)}).slice(0,6).map(e=>e.tagName+'.'+e.className).join(' | ')");
                File.AppendAllText($"{Out}/overflow.log", $"{name}-{lang}-{width}: {over} {who}\n");
            }
            await page.ScreenshotAsync(new() { Path = $"{Out}/{name}-{lang}-{theme}-{width}.png", FullPage = full });
        }
        await page.GotoAsync($"{url}/accounts"); await page.Locator(".table tbody tr").First.WaitForAsync(); await Shot("list");
        await page.GotoAsync($"{url}/accounts?status=failed"); await Shot("list-filtered");
        foreach (var name in new[] { "active", "ended", "disabled", "moving", "failing", "unlimited", "deleted", "target" })
        {
            await page.GotoAsync($"{url}/accounts/{_ids[name]}"); await page.Locator(".facts").First.WaitForAsync(); await Shot($"one-{name}");
        }
        await page.GotoAsync($"{url}/accounts/{_ids["active"]}?tab=calls&span=twomonths"); await page.Locator(".table-card").WaitForAsync(); await Shot("one-calls");
        await page.GotoAsync($"{url}/accounts/{_ids["active"]}"); await page.Locator(".deed").First.WaitForAsync(); await Task.Delay(500);
        foreach (var deed in new[] { "extend", "reset", "move", "rotate", "switch-off", "delete" })
        {
            await page.Locator($".deed.{deed}").ClickAsync();
            await page.Locator(".form-save").WaitForAsync();
            if (deed == "extend")
            {
                await page.Locator(".days input").FillAsync("7"); await page.Locator(".traffic input").FillAsync("10");
            }
            if (deed == "delete") { await page.Locator(".form-save").ClickAsync(); }
            await Shot($"dialog-{deed}", full: false);
            await page.Keyboard.PressAsync("Escape");
            await page.Locator(".mud-dialog-actions button").First.ClickAsync(new() { Timeout = 3000 });
            await page.Locator(".form-save").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
    }

    private async Task FurnishAsync(TestShop shop, SandboxPanelServer germany, SandboxPanelServer finland, SandboxPanelServer dead)
    {
        var ct = CancellationToken.None;
        await shop.Get<SetupService>().CreateSuperadminAsync(Boss, "owner", "a-long-password-1", ct);
        await shop.Get<SettingsService>().SetAsync(Boss, ShopSettings.SubscriptionDomains, "https://sub.moonshop.example https://second.example", ct);
        var de = await shop.LocationAsync();
        var fi = await shop.LocationAsync("فنلاند", "FI", "🇫🇮");
        var nl = await shop.LocationAsync("هلند", "NL", "🇳🇱");
        Task<long> P(long l, SandboxPanelServer s, string n) => shop.PanelAsync(l, s.Url.ToString(), s.Panel.Options.Username, s.Panel.Options.Password, n);
        await P(de, germany, "Frankfurt"); await P(fi, finland, "Helsinki"); await P(nl, dead, "Amsterdam");
        async Task<long> Plan(string name, int gb, bool unlimited = false, bool first = false) => await shop.Get<MoonVpn.Core.Catalog.PlanService>().SaveAsync(Boss, new MoonVpn.Core.Catalog.PlanDraft
        { Name = name, Price = 100_000, DurationDays = 30, TrafficGb = unlimited ? 0 : gb, IsUnlimited = unlimited, StartAtFirstUse = first, IpLimit = 2, LocationIds = [de, fi, nl] }, ct);
        var plan = await Plan("یک‌ماهه ۵۰ گیگ", 50);
        var infinite = await Plan("یک‌ماهه نامحدود", 0, true, true);
        async Task<long> Buy(string who, long plan, long where)
        {
            var c = await shop.CustomerAsync(who);
            await shop.Get<WalletService>().AdjustAsync(Boss, c.UserId!.Value, 10_000_000, "شارژ", Guid.NewGuid(), ct);
            var order = await shop.Get<OrderService>().PlaceAsync(c, new OrderRequest(plan, where, PayWith.WalletFirst, Guid.NewGuid().ToString("N")), ct);
            await shop.RunAsync<PanelJobWorker>();
            return (await shop.Get<OrderQueries>().GetAsync(Boss, order, ct)).AccountId!.Value;
        }
        _ids["active"] = await Buy("سارا محمدی", plan, de);
        _ids["ended"] = await Buy("رضا", plan, de);
        _ids["disabled"] = await Buy("مینا کریمی", plan, fi);
        _ids["deleted"] = await Buy("علی", plan, fi);
        _ids["unlimited"] = await Buy("Nima Rostami", infinite, fi);
        _ids["failing"] = await Buy("پریسا", plan, nl);
        _ids["moving"] = await Buy("کاوه با نامی بلند که جا نمی‌شود", plan, de);
        async Task<string> Email(string k) => (await shop.Get<AccountService>().GetAsync(Boss, _ids[k], ct)).EmailName;
        germany.Panel.Tick(await Email("active"), 2 * Gb, 32 * Gb);
        germany.Panel.Tick(await Email("ended"), 1 * Gb, 49 * Gb);
        foreach (var p in await shop.Get<PanelService>().ListAsync(Boss, ct)) await shop.Get<PanelService>().SyncAsync(Boss, p.Id, ct);
        await shop.RunAsync<PanelJobWorker>();
        var ch = shop.Get<AccountChangeService>();
        var sara = (await shop.Get<ActorService>().FindAsync((await shop.Get<AccountService>().GetAsync(Boss, _ids["active"], ct)).UserId, ActorChannel.Bot, ct))!;
        await ch.RenameAsync(sara, _ids["active"], "گوشی مامان", ct);
        var owner = await shop.StaffAsync(UserRole.Superadmin, name: "مدیر فروش");
        await ch.ExtendAsync(owner, _ids["active"], 3, 5 * Gb, "جبران قطعی سرور", ct);
        await shop.RunAsync<PanelJobWorker>();
        await shop.Get<OrderService>().RenewAsync(sara, _ids["active"], null, PayWith.WalletFirst, "renew", ct);
        await shop.RunAsync<PanelJobWorker>();
        germany.Panel.Faults.Add(new PanelFault(PanelFaultKind.Refuse, "update"));
        await ch.RotateAsync(owner, _ids["active"], ct);
        await shop.RunAsync<PanelJobWorker>(); await Task.Delay(7000); await shop.RunAsync<PanelJobWorker>();
        await ch.SetEnabledAsync(owner, _ids["disabled"], false, "اشتراک‌گذاری با چند نفر", ct);
        await ch.DeleteAsync(owner, _ids["deleted"], "درخواست مشتری", ct);
        await shop.RunAsync<PanelJobWorker>();
        await dead.PauseAsync();
        await ch.SetEnabledAsync(owner, _ids["failing"], false, "تقلب در رسید", ct);
        await shop.Get<TransferService>().MoveAsync(owner, _ids["moving"], nl, "سرعت کم در آلمان", ct);
        for (var i = 0; i < 3; i++) { await shop.RunAsync<PanelJobWorker>(); await Task.Delay(6000); }
        _ids["target"] = await shop.ReadAsync(db => db.Set<AccountTransfer>().Select(m => m.NewClientAccountId!.Value).FirstAsync());
        await shop.Get<UnitOfWork>().RunAsync(Boss, async work =>
        {
            var today = DateOnly.FromDateTime(TehranTime.ToTehran(work.Now));
            var random = new Random(4);
            await work.Db.Set<AccountUsageDay>().ExecuteDeleteAsync();
            for (var d = 0; d < 60; d++) if (d % 9 != 5) work.Db.Add(new AccountUsageDay { ClientAccountId = _ids["active"], Day = today.AddDays(-d), Bytes = (long)(random.NextDouble() * 2.4 * Gb) });
            for (var d = 0; d < 20; d++) work.Db.Add(new AccountUsageDay { ClientAccountId = _ids["unlimited"], Day = today.AddDays(-d), Bytes = (long)(random.NextDouble() * 300_000_000) });
        }, ct);
        await shop.RunAsync<PanelCallWriter>();
    }
}
