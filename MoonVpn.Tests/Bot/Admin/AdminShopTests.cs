using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot.Admin;

/// <summary>The shop as a whole, from the bot.</summary>
public sealed class AdminShopTests
{
    [Fact]
    public async Task Todays_figures_stand_beside_yesterdays()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.BossAlone();
        await shop.ReceiptInReviewAsync(shop.Sara);
        await shop.Boss.TapAsync("تأیید");
        await shop.Sara.SeeAsync("سرویس شما آماده است");

        await boss.SendAsync("/admin");
        await boss.TapAsync("آمار امروز");

        var today = await boss.SeeAsync("آمار امروز");
        Assert.Contains("فروش: 150,000 تومان (0 تومان)", today.Text, StringComparison.Ordinal);
        Assert.Contains("سفارش پرداخت‌شده: 1 (0)", today.Text, StringComparison.Ordinal);
        Assert.Contains("مشتری جدید: 1 (0)", today.Text, StringComparison.Ordinal);
        Assert.Contains("اکانت فعال: 1", today.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_panel_is_asked_at_once_and_what_it_says_is_shown()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.BossAlone();
        await boss.SendAsync("/admin");
        await boss.TapAsync("وضعیت پنل‌ها");
        await boss.SeeAsync("🟢 سالم");

        await boss.TapAsync("بررسی \u2068panel\u2069");
        await boss.SeeAsync("پنل پاسخ داد");
        await shop.Selling.Server.DisposeAsync();
        await boss.TapAsync("بررسی \u2068panel\u2069");

        await boss.SeeAsync("❌");
    }

    [Fact]
    public async Task A_plan_gets_another_price_and_is_taken_off_sale()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.BossAlone();
        await boss.SendAsync("/admin");
        await boss.TapAsync("پلن‌ها و قیمت");
        await boss.TapAsync("یک‌ماهه · 150,000");

        await boss.TapAsync("تغییر قیمت");
        await boss.SeeAsync("قیمت جدید چقدر");
        await boss.SendAsync("۱۸۰ هزار تومان");
        await boss.SeeAsync("180,000 تومان (صد و هشتاد هزار تومان)");
        await boss.TapAsync("انجام بده");
        await boss.SeeAsync("قیمت جدید");
        await boss.TapAsync("بازگشت");
        await boss.SeeAsync("قیمت: 180,000 تومان");
        await boss.TapAsync("توقف فروش");
        await boss.SeeAsync("در فروش نیست");

        await shop.Sara.SendAsync("/start");
        await shop.Sara.TapAsync("خرید سرویس");
        await shop.Sara.SeeAsync("پلنی برای فروش نیست");
    }

    [Fact]
    public async Task The_shop_is_closed_with_words_and_opened_again()
    {
        await using var shop = await BotShop.OpenAsync();
        var (boss, settings) = (shop.BossAlone(), shop.Shop.Get<SettingsStore>());
        await boss.SendAsync("/admin");
        await boss.TapAsync("حالت تعمیر");
        await boss.SeeAsync("فروشگاه باز است");

        await boss.TapAsync("تغییر متن");
        await boss.SeeAsync("بنویسید");
        await boss.SendAsync("تا ساعت ۵ برمی‌گردیم");
        await boss.TapAsync("انجام بده");
        await boss.SeeAsync("متن ذخیره شد");
        await boss.TapAsync("بازگشت");
        await boss.TapAsync("فروشگاه را ببند");
        await boss.SeeAsync("حالت تعمیر روشن است");

        Assert.True(settings.Get(ShopGateSettings.Maintenance));
        Assert.Equal("تا ساعت ۵ برمی‌گردیم", settings.Get(ShopGateSettings.MaintenanceText));
        await boss.TapAsync("فروشگاه را باز کن");
        await boss.SeeAsync("فروشگاه باز است");
        Assert.False(settings.Get(ShopGateSettings.Maintenance));
    }
}
