using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Accounts;

namespace MoonVpn.Tests.Bot.Accounts;

/// <summary>More traffic and more days, by a button or by typing.</summary>
public sealed class ExtrasTests
{
    [Fact]
    public async Task Traffic_is_bought_by_a_usual_amount()
    {
        await using var shop = await AccountShop.OpenAsync();

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("حجم اضافه");
        await shop.Sara.TapAsync("10 گیگ · 30,000");
        var invoice = await shop.Sara.SeeAsync("مبلغ قابل پرداخت: 30,000");
        await shop.Sara.TapAsync("پرداخت از کیف پول");
        await shop.Sara.SeeAsync("به‌روز شد");

        Assert.Contains("50 گیگابایت ⬅️ 60 گیگابایت", invoice.Text, StringComparison.Ordinal);
        Assert.Equal(60 * DataSize.Gigabyte, (await shop.AccountAsync()).TrafficLimit);
    }

    [Fact]
    public async Task An_amount_is_typed_in_Persian_digits_and_a_wrong_one_is_asked_for_again()
    {
        await using var shop = await AccountShop.OpenAsync();

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("حجم اضافه");
        await shop.Sara.SeeAsync("مقدار دلخواه");
        await shop.Sara.SendAsync("خیلی زیاد");
        await shop.Sara.SeeAsync("متوجه نشدم");
        await shop.Sara.SendAsync("۲۵ گیگ");

        await shop.Sara.SeeAsync("مبلغ قابل پرداخت: 75,000");
    }

    [Fact]
    public async Task Days_are_bought_by_typing_and_paid_by_card()
    {
        await using var shop = await AccountShop.OpenAsync(money: 0);

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("زمان اضافه");
        await shop.Sara.SeeAsync("تعداد روز دلخواه");
        await shop.Sara.SendAsync("۱۲");
        var invoice = await shop.Sara.SeeAsync("مبلغ قابل پرداخت: 60,000");
        await shop.Sara.TapAsync("پرداخت با کارت");

        Assert.Contains("(42 روز دیگر)", invoice.Text, StringComparison.Ordinal);
        Assert.Contains("600000", (await shop.Sara.SeeAsync("شماره کارت")).CopyTexts);
    }

    [Fact]
    public async Task What_the_plan_does_not_sell_is_not_offered()
    {
        await using var shop = await AccountShop.OpenAsync(plan: draft => draft.ExtraDayPrice = null);

        var page = await shop.OpenPageAsync();

        Assert.Contains("➕ حجم اضافه", page.Labels);
        Assert.DoesNotContain("➕ زمان اضافه", page.Labels);
    }

    [Theory]
    [InlineData("25", 25)]
    [InlineData("۲۵", 25)]
    [InlineData("٢٥ گیگ", 25)]
    [InlineData("25GB", 25)]
    [InlineData("۲۵ گیگابایت", 25)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("10001", null)]
    [InlineData("99999999999", null)]
    [InlineData("2 روز", null)]
    [InlineData("2 ماه", null)]
    [InlineData("بیست", null)]
    [InlineData("", null)]
    [InlineData("1 TB", null)]
    public void Traffic_is_a_number_with_no_other_unit(string text, int? amount) => Assert.Equal(amount, Extra.Traffic.Read(text));

    [Theory]
    [InlineData("۳۰ روز", 30)]
    [InlineData("30days", 30)]
    [InlineData("30 گیگ", null)]
    [InlineData("3651", null)]
    public void So_are_days(string text, int? amount) => Assert.Equal(amount, Extra.Time.Read(text));
}
