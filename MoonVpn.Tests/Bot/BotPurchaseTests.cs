using MoonVpn.Core.Ledger;
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
        await shop.Boss.SeeAsync(message => message.Text.Contains("تأیید شد توسط", StringComparison.Ordinal) && message.Labels.Count == 0);
        Assert.Empty(await shop.Shop.Get<WalletService>().VerifyAsync(BotShop.Setup, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task From_start_to_the_card_number_it_takes_three_taps_with_one_location()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;

        await shop.BuyToCardAsync(sara);

        Assert.Equal(3, sara.TapCount);
    }
}
