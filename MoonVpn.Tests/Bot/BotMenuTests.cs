using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot;

/// <summary>The rooms around the purchase, and the ways back.</summary>
public sealed class BotMenuTests
{
    [Fact]
    public async Task An_account_shows_its_state_its_code_and_the_way_back_in_one_message_at_a_time()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.ReceiptInReviewAsync(sara);
        await shop.Boss.TapAsync("تأیید");
        await sara.SeeAsync("سرویس شما آماده است");

        await sara.SendAsync("سرویس‌های من");
        var account = await sara.SeeAsync("باقی‌مانده");
        await sara.TapAsync("کیوآرکد", account.Id);
        var code = await sara.SeeAsync(message => message.Id == account.Id && message.HasPhoto);
        await sara.TapAsync("بازگشت", code.Id);
        var again = await sara.SeeAsync(message => message.Id > code.Id && message.Text.Contains("باقی‌مانده", StringComparison.Ordinal));

        Assert.Contains("فعال", account.Text, StringComparison.Ordinal);
        Assert.Contains("30 روز دیگر", account.Text, StringComparison.Ordinal);
        Assert.Contains(account.Marked("code"), text => text.Contains("/sub/", StringComparison.Ordinal));
        Assert.Contains(code.Marked("code"), text => text.StartsWith("vless://", StringComparison.Ordinal));
        Assert.Contains("منوی اصلی", again.Labels);
        await shop.Town.SeeCallAsync("deleteMessage", call => call["parameters"]!["message_id"]!.GetValue<long>() == code.Id);
    }

    [Fact]
    public async Task A_statement_shows_what_was_paid()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.ReceiptInReviewAsync(sara);
        await shop.Boss.TapAsync("تأیید");
        await sara.SeeAsync("سرویس شما آماده است");

        await sara.SendAsync("کیف پول");
        await sara.TapAsync("گردش حساب");
        var statement = await sara.SeeAsync("TRX-");

        Assert.Contains("خرید: \u2066-150,000\u2069 تومان", statement.Text, StringComparison.Ordinal);
        Assert.Contains("واریز: 150,000 تومان", statement.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_changes_screens_and_keys()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await sara.SendAsync("/start");
        await sara.TapAsync("حساب کاربری");

        await sara.TapAsync("English");

        await sara.SeeAsync(message => message.Labels.Contains("My services"));
        Assert.Equal(["Buy", "My services", "Wallet", "Support"], await sara.KeyboardAsync());
        await sara.SendAsync("خرید سرویس");
        await sara.SeeAsync("Choose a plan");
    }

    [Fact]
    public async Task Somebody_who_is_blocked_is_told_so_and_can_do_nothing()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await sara.SendAsync("/start");
        await sara.SeeAsync(message => message.Labels.Contains("خرید سرویس"));
        var found = await shop.Shop.Get<UserService>().ListAsync(BotShop.Setup, new PageRequest(Search: "1001"), TestContext.Current.CancellationToken);
        await shop.Shop.Get<UserService>().SetBlockedAsync(BotShop.Setup, found.Items[0].Id, true, TestContext.Current.CancellationToken);

        var answer = await (await sara.TapAsync("خرید سرویس")).AnswerAsync();
        await sara.SendAsync("/start");

        Assert.Contains("مسدود", answer.Text, StringComparison.Ordinal);
        await sara.SeeAsync("مسدود شده است");
    }

    [Fact]
    public async Task Words_the_bot_does_not_know_bring_a_hint_and_the_menu()
    {
        await using var shop = await BotShop.OpenAsync();

        await shop.Sara.SendAsync("قیمت‌ها چنده؟");

        await shop.Sara.SeeAsync("متوجه نشدم");
        await shop.Sara.SeeAsync(message => message.Labels.Contains("خرید سرویس"));
    }
}
