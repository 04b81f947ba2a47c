using MoonVpn.Core.Catalog;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot;

/// <summary>Buying, from /start to the account in the chat.</summary>
public sealed class BotPurchaseTests
{
    [Fact]
    public async Task A_new_customer_buys_sends_the_receipt_and_gets_the_account_once_it_is_approved()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;

        var payment = await shop.BuyToCardAsync(sara);
        await sara.SendPhotoAsync();
        var received = await sara.SeeAsync("رسید شما دریافت شد");
        await shop.Boss.SeeAsync(message => message.HasPhoto && message.Labels.Contains("تأیید"));
        await shop.Boss.TapAsync("تأیید");
        var delivery = await sara.SeeAsync("سرویس شما آماده است");

        Assert.Equal(["6037990012345670", "1500000"], payment.CopyTexts);
        Assert.Contains("6037990012345670", payment.Marked("code"));
        Assert.Contains("RCPT-", received.Text, StringComparison.Ordinal);
        Assert.True(delivery.HasPhoto);
        Assert.Contains(delivery.Marked("code"), code => code.StartsWith("vless://", StringComparison.Ordinal));
        var settled = await sara.SeeAsync(message => message.Id == payment.Id && message.Text.Contains("پرداخت تأیید شد", StringComparison.Ordinal));
        Assert.Contains(settled.History, before => before.Text.Contains("در انتظار بررسی", StringComparison.Ordinal));
        await shop.Boss.SeeAsync(message => message.Text.Contains("تأیید شد توسط", StringComparison.Ordinal) && message.Labels is [var undo] && undo.Contains("برگرداندن", StringComparison.Ordinal));
        Assert.Empty(await shop.Shop.ViolationsAsync());
        Assert.DoesNotContain(shop.Log, line => line.Contains("SANDBOX-sandbox", StringComparison.Ordinal));
        Assert.DoesNotContain(shop.Log, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task From_start_to_the_card_number_it_takes_three_taps_with_one_location()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;

        await shop.BuyToCardAsync(sara);

        Assert.Equal(3, sara.TapCount);
    }

    [Fact]
    public async Task With_several_locations_it_takes_four_and_a_full_one_says_so()
    {
        await using var shop = await BotShop.OpenAsync();
        var full = await shop.Shop.LocationAsync("فنلاند", "FI", "🇫🇮");
        await SavePlanAsync(shop, draft => draft.LocationIds = [shop.Selling.LocationId, full]);
        var sara = shop.Sara;

        await sara.SendAsync("/start");
        await sara.TapAsync("خرید سرویس");
        await sara.TapAsync("یک‌ماهه");
        var refused = await sara.TapAsync("تکمیل");
        var answer = await refused.AnswerAsync();
        sara.ForgetTaps();
        await sara.TapAsync("خرید سرویس");
        await sara.TapAsync("یک‌ماهه");
        await sara.TapAsync("آلمان");
        await sara.TapAsync("پرداخت با کارت");
        await sara.SeeAsync("شماره کارت");

        Assert.True(answer.IsAlert);
        Assert.Contains("تکمیل", answer.Text, StringComparison.Ordinal);
        Assert.Equal(4, sara.TapCount);
    }

    [Fact]
    public async Task A_double_tap_makes_one_order_and_both_taps_are_answered()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await sara.SendAsync("/start");
        await sara.TapAsync("خرید سرویس");
        await sara.TapAsync("یک‌ماهه");
        var invoice = await sara.SeeAsync("پیش‌فاکتور");

        var taps = await Task.WhenAll(sara.TapAsync("پرداخت با کارت", invoice.Id), sara.TapAsync("پرداخت با کارت", invoice.Id));
        await Task.WhenAll(taps.Select(tap => tap.AnswerAsync()));

        await sara.SeeAsync("شماره کارت");
        Assert.Equal(1, await OrderCountAsync(shop));
        Assert.Single(await sara.MessagesAsync(), message => message.Text.Contains("شماره کارت", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_that_is_switched_off_between_two_taps_is_refused_with_a_fresh_list()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await sara.SendAsync("/start");
        await sara.TapAsync("خرید سرویس");
        await sara.TapAsync("یک‌ماهه");
        await sara.SeeAsync("پیش‌فاکتور");
        await shop.Shop.Get<PlanService>().SetActiveAsync(BotShop.Setup, shop.Selling.PlanId, false, TestContext.Current.CancellationToken);

        var answer = await (await sara.TapAsync("پرداخت با کارت")).AnswerAsync();

        Assert.Contains("دیگر فروخته نمی‌شود", answer.Text, StringComparison.Ordinal);
        await sara.SeeAsync("پلنی برای فروش نیست");
        Assert.Equal(0, await OrderCountAsync(shop));
    }

    [Fact]
    public async Task A_button_nobody_knows_any_more_says_so_and_brings_the_menu()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await sara.SendAsync("/start");
        var old = await sara.SeeAsync(message => message.Labels.Contains("خرید سرویس"));
        await sara.SendAsync("کیف پول");
        var screen = await sara.SeeAsync("موجودی");

        await shop.Town.InjectAsync(Press(old, "v9|something"));

        await sara.SeeAsync(message => message.Id > screen.Id && message.Labels.Contains("خرید سرویس"));
        await shop.Town.SeeCallAsync("answerCallbackQuery", call => call["parameters"]!["text"]?.GetValue<string>().Contains("قدیمی", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Money_in_the_wallet_pays_first_and_the_rest_goes_by_card()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        var actor = await shop.Shop.CustomerAsync(telegramId: sara.Id);
        await shop.Shop.Get<WalletService>().AdjustAsync(BotShop.Setup, actor.UserId!.Value, 50_000, "هدیه", Guid.NewGuid(), TestContext.Current.CancellationToken);

        await sara.SendAsync("/start");
        await sara.TapAsync("خرید سرویس");
        await sara.TapAsync("یک‌ماهه");
        await sara.TapAsync("بقیه با کارت");
        var payment = await sara.SeeAsync("شماره کارت");
        await sara.TapAsync("کیف پول");
        var wallet = await sara.SeeAsync("قابل استفاده");

        Assert.Contains("1000000", payment.CopyTexts);
        Assert.Contains("50,000", wallet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_wallet_pays_at_once()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        var actor = await shop.Shop.CustomerAsync(telegramId: sara.Id);
        await shop.Shop.Get<WalletService>().AdjustAsync(BotShop.Setup, actor.UserId!.Value, 200_000, "هدیه", Guid.NewGuid(), TestContext.Current.CancellationToken);

        await sara.SendAsync("/start");
        await sara.TapAsync("خرید سرویس");
        await sara.TapAsync("یک‌ماهه");
        await sara.TapAsync("پرداخت از کیف پول");

        Assert.True((await sara.SeeAsync("سرویس شما آماده است")).HasPhoto);
    }

    [Fact]
    public async Task An_order_is_cancelled_in_its_own_message_and_is_not_offered_again()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        var payment = await shop.BuyToCardAsync(sara);
        await sara.SendAsync("/start");
        await sara.SeeAsync(message => message.Labels.Contains("ادامهٔ پرداخت"));

        await sara.TapAsync("انصراف", payment.Id);

        await sara.SeeAsync(message => message.Id == payment.Id && message.Text.Contains("سفارش لغو شد", StringComparison.Ordinal));
        await sara.SendAsync("/start");
        var menus = await sara.SeeAsync(message => message.Id > payment.Id + 3 && message.Labels.Contains("خرید سرویس") && !message.Labels.Contains("ادامهٔ پرداخت"));
        Assert.DoesNotContain("ORD-", menus.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_takes_one_tap_and_can_be_had_once()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.Shop.PlanAsync(shop.Selling.LocationId, price: 0, name: "تست", days: 1, gigabytes: 1);

        await sara.SendAsync("/start");
        await sara.TapAsync("تست رایگان");
        await sara.SeeAsync("سرویس شما آماده است");
        await sara.SendAsync("/start");
        var menu = await sara.SeeAsync(message => message.Labels.Contains("خرید سرویس") && !message.Labels.Contains("تست رایگان"));

        Assert.Equal(1, sara.TapCount);
        Assert.NotNull(menu);
    }

    private static Task<int> OrderCountAsync(BotShop shop) =>
        shop.Shop.ReadAsync(db => Task.FromResult(db.Set<Order>().Count()));

    private static async Task SavePlanAsync(BotShop shop, Action<PlanDraft> change)
    {
        var draft = new PlanDraft { Id = shop.Selling.PlanId, Name = "یک‌ماهه", Price = ShopWithPanel.Price };
        change(draft);
        await shop.Shop.Get<PlanService>().SaveAsync(BotShop.Setup, draft, TestContext.Current.CancellationToken);
    }

    private static System.Text.Json.Nodes.JsonObject Press(TelegramMessage message, string data) => new()
    {
        ["callback_query"] = new System.Text.Json.Nodes.JsonObject
        {
            ["id"] = "77777",
            ["chat_instance"] = "1",
            ["data"] = data,
            ["message"] = message.Raw.DeepClone(),
            ["from"] = new System.Text.Json.Nodes.JsonObject { ["id"] = 1001, ["is_bot"] = false, ["first_name"] = "سارا" },
        },
    };
}
