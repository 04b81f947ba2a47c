using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Users;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot;

/// <summary>What must arrive arrives, and Telegram's limits and refusals are respected.</summary>
public sealed class BotSendingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Being_told_to_wait_delays_the_delivery_and_does_not_count_as_a_failure()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.ReceiptInReviewAsync(sara);
        await shop.Town.FaultAsync(new { method = "sendPhoto", chat_id = sara.Id, code = 429, retry_after = 2, times = 1 });

        await shop.Boss.TapAsync("تأیید");
        await sara.SeeAsync("سرویس شما آماده است");

        var delivery = (await NotificationsAsync(shop)).Single(row => row.Type == NotificationType.OrderCompleted);
        Assert.Equal(0, delivery.Attempts);
        Assert.Single(await sara.MessagesAsync(), message => message.Text.Contains("سرویس شما آماده است", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_screen_waits_out_the_limit_as_well()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.Town.FaultAsync(new { method = "sendMessage", code = 429, retry_after = 1, times = 1 });

        await shop.Sara.SendAsync("/start");

        await shop.Sara.SeeAsync("خوش آمدید");
    }

    [Fact]
    public async Task Whoever_blocked_the_bot_is_marked_and_is_not_written_to_again_and_again()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.ReceiptInReviewAsync(sara);
        await sara.BlockBotAsync();

        await shop.Boss.TapAsync("تأیید");

        var delivery = await FinishedAsync(shop, NotificationType.OrderCompleted);
        Assert.Equal(NotificationStatus.Failed, delivery.Status);
        Assert.True(await HasBlockedAsync(shop, sara.Id));
        var back = await sara.SendAsync("/start");
        await sara.SeeAsync(message => message.Id > back && message.Text.Contains("خوش آمدید", StringComparison.Ordinal));
        Assert.False(await HasBlockedAsync(shop, sara.Id));
    }

    [Fact]
    public async Task A_lost_answer_is_tried_again_until_the_delivery_is_there()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.ReceiptInReviewAsync(sara);
        await shop.Town.FaultAsync(new { method = "sendPhoto", chat_id = sara.Id, drop = true, times = 2 });

        await shop.Boss.TapAsync("تأیید");

        await sara.SeeAsync("سرویس شما آماده است");
    }

    [Fact]
    public async Task A_page_of_a_proxy_instead_of_an_answer_is_survived()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.Town.FaultAsync(new { method = "getUpdates", code = 502, html = true, times = 2 });

        await shop.Sara.SendAsync("/start");

        await shop.Sara.SeeAsync("خوش آمدید");
    }

    [Fact]
    public async Task A_screen_that_cannot_be_edited_comes_as_a_new_message()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await sara.SendAsync("/start");
        var menu = await sara.SeeAsync(message => message.Labels.Contains("خرید سرویس"));
        await shop.Town.FaultAsync(new { method = "editMessageText", code = 400, description = "Bad Request: message can't be edited", times = 1 });

        await sara.TapAsync("خرید سرویس");

        await sara.SeeAsync(message => message.Id > menu.Id && message.Text.Contains("یکی از پلن‌ها", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chat_that_moved_is_followed()
    {
        await using var shop = await BotShop.OpenAsync();
        const long moved = -1009998887771;
        await shop.Town.ChangeChatAsync(new { id = moved, type = "supergroup", members = new Dictionary<string, string> { ["9001"] = "creator", ["100000001"] = "administrator" } });
        await shop.Town.FaultAsync(new { method = "sendPhoto", chat_id = TelegramTown.ReviewChannel, code = 400, migrate_to_chat_id = moved, times = 0 });
        await shop.BuyToCardAsync(shop.Sara);

        await shop.Sara.SendPhotoAsync();

        await shop.Town.Person(9001).In(moved).SeeAsync("RCPT-");
    }

    [Fact]
    public async Task Html_that_Telegram_refuses_is_sent_as_plain_words()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.Town.FaultAsync(new { method = "sendMessage", code = 400, description = "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3", times = 1 });

        await shop.Sara.SendAsync("/start");

        await shop.Sara.SeeAsync("خوش آمدید");
    }

    private static Task<List<Notification>> NotificationsAsync(BotShop shop) => shop.Shop.ReadAsync(db => Task.FromResult(db.Set<Notification>().ToList()));

    private static async Task<Notification> FinishedAsync(BotShop shop, NotificationType type)
    {
        for (var look = 0; look < 100; look++)
        {
            if ((await NotificationsAsync(shop)).FirstOrDefault(row => row.Type == type && row.Status != NotificationStatus.Pending) is { } row)
            {
                return row;
            }

            await Task.Delay(100, Ct);
        }

        throw new TimeoutException($"No {type} was finished.");
    }

    private static async Task<bool> HasBlockedAsync(BotShop shop, long telegramId)
    {
        var found = await shop.Shop.Get<UserService>().ListAsync(BotShop.Setup, new PageRequest(Search: $"{telegramId}"), Ct);
        return found.Items.Single(user => user.TelegramId == telegramId).HasBlockedBot;
    }
}
