using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Orders;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot;

/// <summary>Discount codes on the invoice and gift codes in the wallet.</summary>
public sealed class BotCodeTests
{
    [Fact]
    public async Task A_code_is_typed_and_the_same_message_shows_the_old_and_the_new_price()
    {
        await using var shop = await BotShop.OpenAsync();
        var codeId = await shop.Shop.DiscountAsync("NOWRUZ1405", draft => draft.PerUserLimit = 1);
        var sara = shop.Sara;

        var question = await AskAsync(sara);
        await sara.SendAsync("nowruz ۱۴۰۵");
        var invoice = await sara.SeeAsync("120,000");

        Assert.Equal(question.Id, invoice.Id);
        Assert.Contains("150,000", Assert.Single(invoice.Marked("strikethrough")), StringComparison.Ordinal);
        Assert.Contains("NOWRUZ1405", invoice.Marked("code"));
        await sara.TapAsync("پرداخت با کارت");
        Assert.Contains("1200000", (await sara.SeeAsync("شماره کارت")).CopyTexts);
        Assert.Equal(1, await shop.Shop.UsesAsync(codeId));
    }

    [Fact]
    public async Task A_wrong_code_is_said_and_one_can_try_again_or_go_on()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.Shop.DiscountAsync("NOWRUZ");
        var sara = shop.Sara;

        await AskAsync(sara);
        await sara.SendAsync("WRONG");
        var refused = await sara.SeeAsync("چنین کدی وجود ندارد");
        await sara.SendAsync("NOWRUZ");
        var invoice = await sara.SeeAsync("120,000");
        await sara.TapAsync("حذف کد تخفیف");
        var without = await sara.SeeAsync(message => message.Id == invoice.Id && !message.Text.Contains("120,000", StringComparison.Ordinal));

        Assert.Contains("ادامه بدون کد", refused.Labels);
        Assert.Equal(refused.Id, invoice.Id);
        Assert.Contains("150,000", without.Text, StringComparison.Ordinal);
        Assert.Contains("کد تخفیف دارم", without.Labels);
    }

    [Fact]
    public async Task What_is_written_after_going_on_without_a_code_is_no_code()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.Shop.DiscountAsync("NOWRUZ");
        var sara = shop.Sara;

        await AskAsync(sara);
        await sara.TapAsync("ادامه بدون کد");
        await sara.TapAsync("پرداخت با کارت");
        await sara.SeeAsync("شماره کارت");
        await sara.SendAsync("123456");

        await sara.SeeAsync("رسید شما دریافت شد");
        Assert.False(await shop.Shop.ReadAsync(db => db.Set<CodeGuesses>().AnyAsync()));
    }

    [Fact]
    public async Task With_nothing_left_to_pay_one_button_gets_it()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.Shop.DiscountAsync("FREE", draft => draft.Value = 100);
        var sara = shop.Sara;

        await AskAsync(sara);
        await sara.SendAsync("FREE");
        var invoice = await sara.SeeAsync("قیمت:");
        await sara.TapAsync("دریافت رایگان");

        await sara.SeeAsync("سرویس شما آماده است");
        Assert.DoesNotContain("پرداخت با کارت", invoice.Labels);
    }

    [Fact]
    public async Task A_code_that_was_used_up_before_the_order_brings_the_invoice_back_at_its_full_price()
    {
        await using var shop = await BotShop.OpenAsync();
        var codeId = await shop.Shop.DiscountAsync("NOWRUZ");
        var sara = shop.Sara;
        await AskAsync(sara);
        await sara.SendAsync("NOWRUZ");
        await sara.SeeAsync("120,000");
        await shop.Shop.Get<DiscountCodeService>().SetActiveAsync(BotShop.Setup, codeId, false, TestContext.Current.CancellationToken);

        var pressed = await sara.TapAsync("پرداخت با کارت");

        Assert.Contains("معتبر نیست", (await pressed.AnswerAsync()).Text, StringComparison.Ordinal);
        await sara.SeeAsync(message => message.Labels.Contains("کد تخفیف دارم"));
        Assert.False(await shop.Shop.ReadAsync(db => db.Set<Order>().AnyAsync()));
    }

    [Fact]
    public async Task A_gift_code_is_typed_into_the_wallet()
    {
        await using var shop = await BotShop.OpenAsync();
        var (_, codes) = await shop.Shop.GiftsAsync(amount: 70_000);
        var sara = shop.Sara;
        await sara.SendAsync("/start");
        await sara.TapAsync("کیف پول");
        await sara.TapAsync("کد هدیه");
        await sara.SeeAsync("کد هدیه را بنویسید");

        await sara.SendAsync("AAAA-BBBB-CCCC");
        await sara.SeeAsync("چنین کدی وجود ندارد");
        await sara.SendAsync(codes[0].ToLowerInvariant());
        var wallet = await sara.SeeAsync("به کیف پول شما اضافه شد");

        Assert.Contains("موجودی: 70,000", wallet.Text, StringComparison.Ordinal);
    }

    /// <summary>Up to the question for a code.</summary>
    private static async Task<TelegramMessage> AskAsync(TelegramPerson person)
    {
        await person.SendAsync("/start");
        await person.TapAsync("خرید سرویس");
        await person.TapAsync("یک‌ماهه");
        await person.TapAsync("کد تخفیف دارم");
        return await person.SeeAsync("کد تخفیف را بنویسید");
    }
}
