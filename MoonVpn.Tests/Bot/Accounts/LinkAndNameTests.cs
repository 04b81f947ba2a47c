namespace MoonVpn.Tests.Bot.Accounts;

/// <summary>A new link, and a name of one's own.</summary>
public sealed class LinkAndNameTests
{
    [Fact]
    public async Task A_new_link_is_warned_of_confirmed_and_sent()
    {
        await using var shop = await AccountShop.OpenAsync();
        var before = (await shop.AccountAsync()).ConfigUrl;

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("لینک جدید");
        var warning = await shop.Sara.SeeAsync("برای همیشه از کار می‌افتد");
        await shop.Sara.TapAsync("بله، لینک جدید بساز");
        await shop.Sara.SeeAsync("لینک جدید سرویس شما آماده است");

        Assert.Contains("بازگشت", warning.Labels);
        Assert.NotEqual(before, (await shop.AccountAsync()).ConfigUrl);
    }

    [Theory]
    [InlineData("گوشی مامان", "گوشی مامان")]
    [InlineData("<b>&amp; \"x\"</b>", "<b>&amp; \"x\"</b>")]
    [InlineData("\u202Eevil نام\n\u2067دو", "evil نام دو")]
    [InlineData("👨‍👩‍👧‍👦👩🏽‍🚀", "👨‍👩‍👧‍👦👩🏽‍🚀")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaTOO LONG", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_name_is_cleaned_and_stands_on_the_page(string typed, string name)
    {
        await using var shop = await AccountShop.OpenAsync();

        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تغییر نام");
        await shop.Sara.SeeAsync("نام جدید را بنویسید");
        await shop.Sara.SendAsync(typed);
        await shop.Sara.SeeAsync(message => message.Text.Contains("نام جدید سرویس", StringComparison.Ordinal) && message.Text.Contains(name, StringComparison.Ordinal));

        Assert.Equal(name, (await shop.AccountAsync()).ClientName);
    }

    [Fact]
    public async Task A_name_of_nothing_visible_and_the_button_give_the_account_its_own_name_back()
    {
        await using var shop = await AccountShop.OpenAsync();
        await shop.OpenPageAsync();
        await shop.Sara.TapAsync("تغییر نام");
        await shop.Sara.SeeAsync("نام جدید را بنویسید");
        await shop.Sara.SendAsync("گوشی");
        await shop.Sara.SeeAsync("نام جدید سرویس");

        await shop.Sara.TapAsync("تغییر نام");
        await shop.Sara.TapAsync("برگشت به نام اصلی");
        await shop.Sara.SeeAsync(message => message.Text.Contains("نام جدید سرویس: \u2068DE-", StringComparison.Ordinal));
        await shop.Sara.TapAsync("تغییر نام");
        await shop.Sara.SeeAsync("نام جدید را بنویسید");
        await shop.Sara.SendAsync("\u2066\u200b\u2069");
        await shop.Sara.SeeAsync(message => message.Text.Contains("نام جدید سرویس: \u2068DE-", StringComparison.Ordinal));

        var account = await shop.AccountAsync();
        Assert.Equal(account.EmailName, account.ClientName);
    }
}
