using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot;

/// <summary>Which subscription link a customer is given in the chat.</summary>
public sealed class BotSubscriptionTests
{
    [Theory]
    [InlineData("https://sub.example.com https://other.example.org", "https://sub.example.com/sub/")]
    [InlineData("", "http://127.0.0.1:")]
    public async Task The_shops_own_link_is_given_once_it_has_a_public_address_and_the_panels_until_then(string domains, string expected)
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.SetAsync(ShopSettings.SubscriptionDomains, domains);
        var sara = shop.Sara;

        await shop.ReceiptInReviewAsync(sara);
        await shop.Boss.TapAsync("تأیید");
        var delivery = await sara.SeeAsync("سرویس شما آماده است");
        await sara.TapAsync("سرویس‌های من");
        var account = await sara.SeeAsync("آخرین اتصال");

        var link = Assert.Single(delivery.CopyTexts, text => text.StartsWith("http", StringComparison.Ordinal));
        Assert.StartsWith(expected, link, StringComparison.Ordinal);
        Assert.Contains(link, delivery.Marked("code"));
        Assert.Contains(link, account.CopyTexts);
    }
}
