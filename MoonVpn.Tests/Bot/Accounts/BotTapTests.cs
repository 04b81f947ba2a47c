using MoonVpn.Core.Catalog.Guides;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Callbacks;

namespace MoonVpn.Tests.Bot.Accounts;

/// <summary>Walks to every screen of a customer and counts the taps.</summary>
public sealed class BotTapTests
{
    /// <summary>Screen, most taps, and the way: what is tapped from /start on; « are words that are typed; the last is what one then reads.</summary>
    private static readonly (string Screen, int Most, string[] Way, string Reads)[] Screens =
    [
        ("an account", 1, ["سرویس‌های من"], "آخرین اتصال"),
        ("its QR code", 2, ["سرویس‌های من", "کیوآرکد"], "vless://"),
        ("renewal, before and after", 2, ["سرویس‌های من", "تمدید سرویس"], "حجم باقی‌مانده"),
        ("other plans", 3, ["سرویس‌های من", "تمدید سرویس", "پلن‌های دیگر"], "پلن تمدید سرویس"),
        ("a code for a renewal", 3, ["سرویس‌های من", "تمدید سرویس", "کد تخفیف دارم"], "کد تخفیف را بنویسید"),
        ("more traffic", 2, ["سرویس‌های من", "حجم اضافه"], "قیمت هر 1 گیگابایت"),
        ("its invoice", 3, ["سرویس‌های من", "حجم اضافه", "20 گیگ"], "مبلغ قابل پرداخت"),
        ("more time", 2, ["سرویس‌های من", "زمان اضافه"], "قیمت هر 1 روز"),
        ("its invoice by typing", 2, ["سرویس‌های من", "زمان اضافه", "«۴۵"], "مبلغ قابل پرداخت"),
        ("other locations", 2, ["سرویس‌های من", "تغییر لوکیشن"], "لوکیشن جدید"),
        ("a move to confirm", 3, ["سرویس‌های من", "تغییر لوکیشن", "فنلاند"], "جابه‌جا شود؟"),
        ("a new link to confirm", 2, ["سرویس‌های من", "لینک جدید"], "از کار می‌افتد"),
        ("a new name", 2, ["سرویس‌های من", "تغییر نام"], "نام جدید را بنویسید"),
        ("the doctor's answer", 2, ["سرویس‌های من", "گزارش اختلال"], "بررسی سرویس"),
        ("how to connect: devices", 2, ["سرویس‌های من", "آموزش اتصال"], "با چه دستگاهی"),
        ("how to connect: apps", 3, ["سرویس‌های من", "آموزش اتصال", "اندروید"], "یکی از برنامه‌ها"),
        ("how to connect", 4, ["سرویس‌های من", "آموزش اتصال", "اندروید", "Hiddify"], "برنامهٔ \u2066Hiddify\u2069 را نصب کنید"),
        ("orders", 1, ["سفارش‌ها و پرداخت‌ها"], "ORD-"),
        ("an order's story", 2, ["سفارش‌ها و پرداخت‌ها", "ORD-"], "سفارش ثبت شد"),
        ("prices", 1, ["تعرفه‌ها"], "💰"),
        ("own figures", 1, ["حساب کاربری"], "عضو از"),
        ("support", 1, ["پشتیبانی"], "پیام بدهید"),
        ("what there is to buy", 1, ["خرید سرویس"], "یکی از پلن‌ها"),
        ("the locations of a plan", 2, ["خرید سرویس", "Gold 30"], "لوکیشن را انتخاب کنید"),
        ("an invoice", 3, ["خرید سرویس", "Gold 30", "Germany"], "پیش‌فاکتور"),
        ("the statement", 2, ["کیف پول", "گردش حساب"], "مانده"),
        ("the wallet", 1, ["کیف پول"], "موجودی"),
        ("a renewal paid from the wallet", 3, ["سرویس‌های من", "تمدید سرویس", "پرداخت از کیف پول"], "پرداخت شد"),
    ];

    [Fact]
    public async Task Every_screen_is_few_taps_away_and_has_a_way_back()
    {
        await using var shop = await AccountShop.OpenAsync(hasFinland: true, plan: draft => (draft.Name, draft.Category) = ("Gold 30", "VIP plans"));
        await shop.Shop.Get<LocationService>().SaveAsync(BotShop.Setup, new LocationDraft { Id = shop.Bot.Selling.LocationId, Name = "Germany", Prefix = "DE" }, TestContext.Current.CancellationToken);
        await shop.Bot.SetAsync(ShopSettings.SupportContact, "@help_desk");
        await shop.Shop.PlanAsync(shop.Bot.Selling.LocationId, 400_000, "سه‌ماهه", 90, 200);
        await shop.Shop.Get<GuideService>().SeedAsync(BotShop.Setup, CancellationToken.None);
        var table = new List<string>();
        foreach (var (screen, most, way, reads) in Screens)
        {
            var menu = await shop.OpenMenuAsync();
            shop.Sara.ForgetTaps();
            foreach (var step in way)
            {
                await (step[0] == '«' ? shop.Sara.SendAsync(step[1..]) : (Task)shop.Sara.TapAsync(step));
            }

            var seen = await shop.Sara.SeeAsync(message => message.Id >= menu.Id && message.Text.Contains(reads, StringComparison.Ordinal));
            table.Add($"{screen,-32} {shop.Sara.TapCount}");
            Assert.True(shop.Sara.TapCount <= most, $"{screen}: {shop.Sara.TapCount} taps");
            Assert.Contains("منوی اصلی", seen.Labels);
        }

        // Names of places and plans, codes and signs keep together in the Persian around them.
        Assert.Empty((await shop.Bot.Town.CallsAsync()).SelectMany(TornText.In).Distinct());
        TestContext.Current.SendDiagnosticMessage("screen -> taps from /start\n{0}", string.Join('\n', table));
    }

    [Fact]
    public async Task From_a_reminder_to_a_paid_renewal_it_takes_two_taps()
    {
        await using var shop = await AccountShop.OpenAsync();
        await shop.OpenPageAsync();
        shop.Sara.ForgetTaps();

        // The button of a reminder bears this.
        await shop.Sara.TapDataAsync(new Callback(CallbackAction.Renew, shop.AccountId).ToString());
        await shop.Sara.TapAsync("پرداخت از کیف پول");
        await shop.Sara.SeeAsync("به‌روز شد");

        Assert.Equal(2, shop.Sara.TapCount);
    }
}
