using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot.Admin;

/// <summary>Whatever is known of a customer leads to their card.</summary>
public sealed class FindCustomerTests
{
    [Fact]
    public async Task A_customer_is_found_by_id_name_account_and_tracking_code()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.BossAlone();
        await shop.Sara.SendAsync("/start");
        await shop.Sara.SeeAsync(message => message.Labels.Contains("خرید سرویس"));
        var users = shop.Shop.Get<ActorService>();
        var known = await users.MeetAsync(new TelegramIdentity(1001, "سارا کریمی", "sara_k", "fa"), CancellationToken.None);
        var (orderId, receiptId) = await shop.Selling.PayAsync(known.Actor);
        await shop.Shop.Get<Core.Payments.ReceiptService>().ApproveAsync(BotShop.Setup, receiptId, null, CancellationToken.None);
        await shop.Sara.SeeAsync("سرویس شما آماده است");
        var order = await shop.Selling.OrderAsync(orderId);
        var receipt = await shop.Shop.Get<Core.Payments.ReceiptQueries>().GetAsync(BotShop.Setup, receiptId, CancellationToken.None);
        await boss.SendAsync("/admin");
        await boss.TapAsync("پیدا کردن مشتری");
        await boss.SeeAsync("چه کسی را پیدا کنم");

        foreach (var known1 in new[] { "۱۰۰۱", "كريمي", "@sara_k", order.AccountName!.ToLowerInvariant(), order.TrackingCode, receipt.TrackingCode.ToLowerInvariant() })
        {
            var said = await boss.SendAsync(known1);
            var card = await boss.SeeAsync(message => message.Id > said && message.Text.Contains("سارا", StringComparison.Ordinal) && message.Text.Contains("سفارش‌های تحویل‌شده: 1", StringComparison.Ordinal));
            Assert.Contains(order.AccountName, card.Text, StringComparison.Ordinal);
            Assert.Contains("1 تأییدشده", card.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Several_are_a_list_of_pages_and_nobody_is_said()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.BossAlone();
        for (var number = 1; number <= 10; number++)
        {
            await shop.Shop.CustomerAsync($"مریم شماره {number}");
        }

        await boss.SendAsync("/admin");
        await boss.TapAsync("پیدا کردن مشتری");
        await boss.SeeAsync("چه کسی را پیدا کنم");
        await boss.SendAsync("مریم");
        var first = await boss.SeeAsync("10 نتیجه");
        Assert.Equal(8, first.Labels.Count(label => label.Contains("مریم", StringComparison.Ordinal)));

        await boss.TapDataAsync("101:1:0");
        await boss.SeeAsync(message => message.Labels.Count(label => label.Contains("مریم", StringComparison.Ordinal)) == 2);
        await boss.TapAsync("مریم شماره 1 ");
        await boss.TapAsync("نتیجه‌های جست‌وجو");
        await boss.SeeAsync(message => message.Labels.Count(label => label.Contains("مریم", StringComparison.Ordinal)) == 8);
        await boss.SendAsync("نادر <b>");
        await boss.SeeAsync("«\u2068نادر <b>\u2069» کسی پیدا نشد");
    }

    [Fact]
    public async Task A_receipt_in_the_channel_leads_to_its_customer_in_private()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.BossAlone();
        await boss.SendAsync("/start");
        var copy = await shop.ReceiptInReviewAsync(shop.Sara);

        var answer = await (await shop.Boss.TapAsync("صفحهٔ مشتری", copy.Id)).AnswerAsync();

        Assert.Contains("خصوصی", answer.Text, StringComparison.Ordinal);
        var card = await boss.SeeAsync("سفارش‌های تحویل‌شده");
        Assert.Contains("باز: 1 سفارش، 1 رسید", card.Text, StringComparison.Ordinal);
    }
}
