using MoonVpn.Core.Catalog;
using MoonVpn.Core.Orders;
using MoonVpn.Tests.Support;
using MoonVpn.Web.Bot.Callbacks;

namespace MoonVpn.Tests.Bot.Accounts;

/// <summary>Renewing: what is before and after in one look, the wallet first, and no surprise.</summary>
public sealed class RenewTests
{
    [Fact]
    public async Task The_preview_shows_before_and_after_and_the_rule_in_words()
    {
        await using var shop = await AccountShop.OpenAsync(plan: draft => draft.RenewalRule = RenewalRule.Add);

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تمدید سرویس");
        var invoice = await shop.Sara.SeeAsync("مبلغ قابل پرداخت");

        Assert.Contains("50 گیگابایت ⬅️ 100 گیگابایت", invoice.Text, StringComparison.Ordinal);
        Assert.Contains("(30 روز دیگر) ⬅️", invoice.Text, StringComparison.Ordinal);
        Assert.Contains("(60 روز دیگر)", invoice.Text, StringComparison.Ordinal);
        Assert.Contains("به باقی‌ماندهٔ فعلی اضافه می‌شود", invoice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renewal_that_waits_says_what_follows()
    {
        await using var shop = await AccountShop.OpenAsync(plan: draft => draft.RenewalRule = RenewalRule.Queue);

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تمدید سرویس");
        var invoice = await shop.Sara.SeeAsync("دورهٔ بعد: 50 گیگابایت، 30 روز");
        await shop.Sara.TapAsync("پرداخت از کیف پول");
        await shop.Sara.SeeAsync("دورهٔ جدید بلافاصله پس از پایان دورهٔ فعلی شروع می‌شود");

        Assert.Contains("دورهٔ فعلی: 50 گیگابایت", invoice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_too_little_in_the_wallet_the_rest_goes_by_card()
    {
        await using var shop = await AccountShop.OpenAsync(money: 50_000);

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تمدید سرویس");
        await shop.Sara.TapAsync("بقیه با کارت");
        var payment = await shop.Sara.SeeAsync("شماره کارت");

        Assert.Contains("1000000", payment.CopyTexts);
        Assert.Contains("بابت: تمدید", payment.Text, StringComparison.Ordinal);
        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تمدید سرویس");
        var refused = await (await shop.Sara.TapAsync("پرداخت با کارت")).AnswerAsync();
        Assert.Contains("سفارش دیگری برای این سرویس باز است", refused.Text, StringComparison.Ordinal);
        await shop.Sara.SeeAsync(message => message.Labels.Contains("ادامهٔ پرداخت") && message.Labels.Contains("✏️ تغییر نام"));
    }

    [Fact]
    public async Task A_discount_code_lowers_the_price_and_a_wrong_one_is_said()
    {
        await using var shop = await AccountShop.OpenAsync();
        await shop.Shop.DiscountAsync("NOWRUZ");

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تمدید سرویس");
        await shop.Sara.TapAsync("کد تخفیف دارم");
        await shop.Sara.SeeAsync("کد تخفیف را بنویسید");
        await shop.Sara.SendAsync("WRONG");
        await shop.Sara.SeeAsync("چنین کدی وجود ندارد");
        await shop.Sara.SendAsync("nowruz");
        await shop.Sara.SeeAsync("120,000");
        await shop.Sara.TapAsync("پرداخت از کیف پول");
        await shop.Sara.SeeAsync("به‌روز شد");

        Assert.Equal(120_000, (await OrderAsync(shop)).FinalAmount);
    }

    [Fact]
    public async Task A_plan_that_is_no_longer_sold_is_replaced_by_a_choice_of_others()
    {
        await using var shop = await AccountShop.OpenAsync();
        await shop.Shop.PlanAsync(shop.Bot.Selling.LocationId, 200_000, "دوماهه", 60);
        await shop.Shop.PlanAsync(shop.Bot.Selling.LocationId, 300_000, "سه‌ماهه", 90);
        await shop.ChangePlanAsync(draft => draft.IsActive = false);

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تمدید سرویس");
        await shop.Sara.TapAsync("دوماهه");
        var invoice = await shop.Sara.SeeAsync("مبلغ قابل پرداخت: 200,000");

        Assert.Contains("(60 روز دیگر)", invoice.Text, StringComparison.Ordinal);
        Assert.Contains("پلن‌های دیگر", invoice.Labels);
    }

    [Fact]
    public async Task A_plan_that_goes_between_two_taps_is_said_and_leads_back_to_the_account()
    {
        await using var shop = await AccountShop.OpenAsync();
        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تمدید سرویس");
        await shop.Sara.SeeAsync("مبلغ قابل پرداخت");
        await shop.ChangePlanAsync(draft => draft.IsActive = false);

        var refused = await (await shop.Sara.TapAsync("پرداخت از کیف پول")).AnswerAsync();

        Assert.Contains("دیگر فروخته نمی‌شود", refused.Text, StringComparison.Ordinal);
        await shop.Sara.SeeAsync(message => message.Labels.Contains("✏️ تغییر نام"));
        Assert.Equal(OrderKind.Purchase, (await OrderAsync(shop)).Kind);
    }

    [Fact]
    public async Task Pressed_twice_it_renews_once()
    {
        await using var shop = await AccountShop.OpenAsync();
        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تمدید سرویس");
        var invoice = await shop.Sara.SeeAsync("مبلغ قابل پرداخت");

        await Task.WhenAll(shop.Sara.TapAsync("پرداخت از کیف پول", invoice.Id), shop.Sara.TapAsync("پرداخت از کیف پول", invoice.Id));
        await shop.Sara.SeeAsync("به‌روز شد");

        Assert.Equal(2, (await shop.Shop.Get<OrderQueries>().ListMineAsync(shop.Actor, new Core.Kernel.PageRequest(), CancellationToken.None)).Total);
    }

    [Theory]
    [InlineData((int)CallbackAction.Renew)]
    [InlineData((int)CallbackAction.RenewFromWallet)]
    [InlineData((int)CallbackAction.TrafficFromWallet)]
    [InlineData((int)CallbackAction.MoveFromWallet)]
    [InlineData((int)CallbackAction.NewLinkSure)]
    [InlineData((int)CallbackAction.DropName)]
    [InlineData((int)CallbackAction.Rename)]
    [InlineData((int)CallbackAction.Doctor)]
    public async Task Somebody_elses_account_does_not_exist(int action)
    {
        await using var shop = await AccountShop.OpenAsync();
        var before = await shop.AccountAsync();
        await shop.Bot.Reza.SendAsync("/start");
        await shop.Bot.Reza.SeeAsync(message => message.Labels.Contains("خرید سرویس"));

        await AccountShop.ForgeAsync(shop.Bot, shop.Bot.Reza, (CallbackAction)action, shop.AccountId, 5, "FORGED2345");

        await shop.SeeAlertAsync("چنین چیزی پیدا نشد");
        await shop.Bot.Reza.SeeAsync(message => message.Text.Contains("چنین چیزی پیدا نشد", StringComparison.Ordinal) && message.Labels.Contains("منوی اصلی"));
        Assert.Equal(before, await shop.AccountAsync());
    }

    private static async Task<OrderRow> OrderAsync(AccountShop shop) =>
        (await shop.Shop.Get<OrderQueries>().ListMineAsync(shop.Actor, new Core.Kernel.PageRequest(), CancellationToken.None)).Items[0];
}
