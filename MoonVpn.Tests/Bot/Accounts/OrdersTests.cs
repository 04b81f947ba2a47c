using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Callbacks;

namespace MoonVpn.Tests.Bot.Accounts;

/// <summary>A customer's orders and payments, prices, and figures of their own.</summary>
public sealed class OrdersTests
{
    [Fact]
    public async Task An_order_tells_its_story_in_the_customers_words()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.ReceiptInReviewAsync(sara);
        await shop.Boss.TapAsync("تأیید");
        await sara.SeeAsync("سرویس شما آماده است");

        await sara.SendAsync("/start");
        await sara.TapAsync("سفارش‌ها و پرداخت‌ها");
        var list = await sara.SeeAsync(message => message.Text.StartsWith("🧾 سفارش‌ها", StringComparison.Ordinal));
        await sara.TapAsync("ORD-", list.Id);
        var order = await sara.SeeAsync("سفارش ثبت شد");

        Assert.Contains("خرید سرویس · 150,000 تومان", list.Text, StringComparison.Ordinal);
        Assert.Contains("انجام‌شده", list.Text, StringComparison.Ordinal);
        string[] story = ["سفارش ثبت شد", "فرستاده شد", "تأیید شد: 150,000", "سفارش پرداخت شد", "سفارش انجام شد"];
        var places = story.Select(step => order.Text.IndexOf(step, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("رئیس", order.Text, StringComparison.Ordinal);
        Assert.Contains(order.Labels, label => label.StartsWith("سرویس \u2068DE-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_elses_order_does_not_exist()
    {
        await using var shop = await AccountShop.OpenAsync();
        await shop.Bot.Reza.SendAsync("/start");
        await shop.Bot.Reza.SeeAsync(message => message.Labels.Contains("خرید سرویس"));

        await AccountShop.ForgeAsync(shop.Bot, shop.Bot.Reza, CallbackAction.Order, 1);

        await shop.SeeAlertAsync("چنین چیزی پیدا نشد");
        await shop.Bot.Reza.SeeAsync("هنوز سفارشی ثبت نکرده‌اید");
    }

    [Fact]
    public async Task An_order_that_waits_is_paid_from_its_page()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.BuyToCardAsync(sara);

        await sara.SendAsync("/start");
        await sara.TapAsync("سفارش‌ها و پرداخت‌ها");
        await sara.TapAsync("ORD-");
        var order = await sara.SeeAsync("وضعیت: در انتظار پرداخت");

        Assert.Contains("ادامهٔ پرداخت", order.Labels);
    }

    [Fact]
    public async Task Prices_and_own_figures_can_be_read_without_buying()
    {
        await using var shop = await AccountShop.OpenAsync();

        await shop.OpenMenuAsync();
        await shop.Sara.TapAsync("تعرفه‌ها");
        var prices = await shop.Sara.SeeAsync("💰 تعرفه‌ها");
        await shop.OpenMenuAsync();
        await shop.Sara.TapAsync("حساب کاربری");
        var profile = await shop.Sara.SeeAsync("عضو از");

        Assert.Contains("150,000 تومان", prices.Text, StringComparison.Ordinal);
        Assert.Contains("30 روز · 50 گیگابایت", prices.Text, StringComparison.Ordinal);
        Assert.Contains("موجودی: 1,000,000 تومان", profile.Text, StringComparison.Ordinal);
        Assert.Contains("تعداد سرویس‌ها: 1", profile.Text, StringComparison.Ordinal);
    }
}
