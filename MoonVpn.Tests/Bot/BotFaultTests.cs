using System.Text.Json.Nodes;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot;

/// <summary>Updates that come twice, late, in a wrong order or in a strange shape, and answers that do not arrive.</summary>
public sealed class BotFaultTests
{
    private const string Welcome = "خوش آمدید";

    [Fact]
    public async Task The_same_update_is_handled_once_also_after_a_restart()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.Sara.SendAsync("/start");
        await shop.Sara.SeeAsync(Welcome);
        var start = JsonNode.Parse(Assert.Single(await InboxAsync(shop)).Raw)!.AsObject();

        for (var again = 0; again < 2; again++)
        {
            await shop.SetAsync(ShopSettings.BotToken, "");
            await shop.WaitForAsync(BotState.Off);
            await shop.Town.InjectAsync((JsonObject)start.DeepClone());
            await shop.Sara.SendAsync("کیف پول");
            await shop.ConnectAsync();
            await HandledAsync(shop, 2 + again);
        }

        Assert.Equal(3, (await InboxAsync(shop)).Count);
        Assert.Single(await shop.Sara.MessagesAsync(), message => message.ByBot && message.Text.Contains(Welcome, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Numbers_that_start_again_lower_are_as_good_as_any()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.Sara.SendAsync("سلام");
        await HandledAsync(shop, 1);
        await shop.SetAsync(ShopSettings.BotToken, "");
        await shop.WaitForAsync(BotState.Off);

        var lower = Written(shop.Sara, new JsonObject { ["text"] = "/start" });
        lower["update_id"] = 12;
        await shop.Town.InjectAsync(lower);
        await shop.ConnectAsync();

        await shop.Sara.SeeAsync(Welcome);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task In_whatever_order_a_purchase_arrives_nothing_fails_and_nothing_is_made_twice(int seed)
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.ReceiptInReviewAsync(shop.Sara);
        await HandledAsync(shop, 5);
        var purchase = (await InboxAsync(shop)).Select(update => update.Raw).ToList();
        var random = new Random(seed);
        const int people = 6;
        for (var person = 0; person < people; person++)
        {
            var id = 5000 + person;
            await shop.Town.ChangeChatAsync(new { id, first_name = "رهگذر", started = true });
            await shop.Town.Person(id).SendAsync("/start");
            var shuffled = purchase.ToArray();
            random.Shuffle(shuffled);
            foreach (var raw in shuffled)
            {
                var update = JsonNode.Parse(raw.Replace("1001", $"{id}", StringComparison.Ordinal))!.AsObject();
                update.Remove("update_id");
                await shop.Town.InjectAsync(update);
            }
        }

        await HandledAsync(shop, (people * (purchase.Count + 1)) + purchase.Count);

        Assert.All(await InboxAsync(shop), update => Assert.Equal((InboxStatus.Done, 0, null), (update.Status, update.Attempts, update.Error)));
        var receipts = await shop.Shop.ReadAsync(db => Task.FromResult(db.Set<Receipt>().ToList()));
        Assert.All(receipts.GroupBy(receipt => receipt.UserId), his => Assert.InRange(his.Count(), 0, 1));
    }

    [Theory]
    [InlineData("sticker", """{"sticker":{"file_id":"x","file_unique_id":"x","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false}}""")]
    [InlineData("voice", """{"voice":{"file_id":"x","file_unique_id":"x","duration":3}}""")]
    [InlineData("video", """{"video":{"file_id":"x","file_unique_id":"x","duration":3,"width":1,"height":1}}""")]
    [InlineData("location", """{"location":{"latitude":35.7,"longitude":51.4}}""")]
    [InlineData("dice", """{"dice":{"emoji":"🎲","value":3}}""")]
    [InlineData("something of the future", """{"hologram":{"file_id":"x"}}""")]
    public async Task What_is_no_receipt_is_answered_with_guidance_and_the_payment_stays_open(string what, string content)
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.BuyToCardAsync(shop.Sara);
        var before = (await shop.Sara.MessagesAsync()).Max(message => message.Id);

        await shop.Town.InjectAsync(Written(shop.Sara, JsonNode.Parse(content)!.AsObject()));

        await shop.Sara.SeeAsync(message => message.Id > before && message.Text.Length > 0);
        Assert.DoesNotContain(await InboxAsync(shop), update => update.Error is not null);
        var receipt = Assert.Single(await shop.Shop.ReadAsync(db => Task.FromResult(db.Set<Receipt>().ToList())));
        Assert.True(receipt.Status == ReceiptStatus.Pending, $"After {what} the receipt is {receipt.Status}.");
    }

    [Fact]
    public async Task A_forwarded_picture_is_a_receipt_and_an_edit_makes_no_second_one()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.BuyToCardAsync(shop.Sara);
        var sent = await shop.Sara.SendPhotoAsync(caption: "رسید");
        await shop.Sara.SeeAsync("رسید شما دریافت شد");
        await shop.Boss.SeeAsync(message => message.HasPhoto);

        await shop.Sara.EditAsync(sent, "رسید درست");
        await shop.Sara.SendAsync("/start");
        await shop.Sara.SeeAsync(Welcome);

        Assert.Single(await shop.Shop.ReadAsync(db => Task.FromResult(db.Set<Receipt>().ToList())));
        Assert.Single(await shop.Boss.MessagesAsync(), message => message.HasPhoto);
    }

    [Fact]
    public async Task An_outage_delays_what_must_arrive_and_it_comes_in_order()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.ReceiptInReviewAsync(shop.Sara);
        await shop.Town.FaultAsync(new { method = "send*", chat_id = shop.Sara.Id, code = 500, times = 2 });
        await shop.Town.FaultAsync(new { method = "send*", chat_id = shop.Sara.Id, drop = true, times = 1 });
        await shop.Town.FaultAsync(new { method = "send*", chat_id = shop.Sara.Id, code = 503, html = true, times = 1 });

        await shop.Boss.TapAsync("تأیید");

        await shop.Sara.SeeAsync("سرویس شما آماده است", TimeSpan.FromSeconds(60));
        await shop.UntilAsync("an empty outbox", () => shop.Shop.ReadAsync(db => Task.FromResult(!db.Set<Notification>().Any(row => row.Status == NotificationStatus.Pending))));
        var told = await shop.Shop.ReadAsync(db => Task.FromResult(db.Set<Notification>().Where(row => row.ChatId == shop.Sara.Id && row.Status == NotificationStatus.Sent).OrderBy(row => row.SentAt).Select(row => row.Id).ToList()));
        Assert.Equal(told.Order(), told);
    }

    [Fact]
    public async Task An_answer_that_was_applied_and_lost_ends_with_the_screen_there()
    {
        await using var shop = await BotShop.OpenAsync();
        await shop.Town.FaultAsync(new { method = "sendMessage", drop = true, after_effect = true, times = 1 });

        await shop.Sara.SendAsync("/start");
        await shop.Sara.TapAsync("خرید سرویس");

        await shop.Sara.SeeAsync("یکی از پلن‌ها");
    }

    [Fact]
    public async Task A_tap_that_is_too_old_to_be_answered_still_does_its_work()
    {
        await using var shop = await BotShop.OpenAsync();
        await PlansAsync(shop);
        await shop.Town.FaultAsync(new { method = "answerCallbackQuery", code = 400, description = "Bad Request: query is too old and response timeout expired or query ID is invalid", times = 0 });

        await shop.Sara.TapAsync("یک‌ماهه");

        await shop.Sara.SeeAsync(message => message.Labels.Contains("پرداخت با کارت"));
        Assert.DoesNotContain(shop.Log, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_screen_that_is_there_already_is_left_as_it_is()
    {
        await using var shop = await BotShop.OpenAsync();
        var plans = await PlansAsync(shop);
        await shop.Town.FaultAsync(new { method = "editMessageText", code = 400, description = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same", times = 1 });

        await shop.Sara.TapAsync("یک‌ماهه");
        await shop.Town.SeeCallAsync("editMessageText", call => call["status"]!.GetValue<int>() == 400);
        await shop.Sara.TapAsync("یک‌ماهه");
        await shop.Sara.SeeAsync(message => message.Id == plans.Id && message.Labels.Contains("پرداخت با کارت"));

        Assert.Equal(plans.Id, (await shop.Sara.MessagesAsync()).Max(message => message.Id));
        Assert.DoesNotContain(shop.Log, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_screen_that_was_deleted_comes_anew()
    {
        await using var shop = await BotShop.OpenAsync();
        var plans = await PlansAsync(shop);
        await shop.Town.FaultAsync(new { method = "editMessageText", code = 400, description = "Bad Request: message to edit not found", times = 1 });

        await shop.Sara.TapAsync("یک‌ماهه");

        await shop.Sara.SeeAsync(message => message.Id > plans.Id && message.Labels.Contains("پرداخت با کارت"));
    }

    [Fact]
    public async Task A_second_poller_is_shown_as_a_conflict_and_waited_out()
    {
        await using var shop = await BotShop.OpenAsync();

        await shop.Town.FaultAsync(new { method = "getUpdates", code = 409, times = 1 });
        await shop.Sara.SendAsync("/start");
        await shop.WaitForAsync(BotState.Unreachable);
        Assert.Contains("other getUpdates request", shop.Shop.Get<IBotConnection>().Status.LastError, StringComparison.Ordinal);

        await shop.WaitForAsync(BotState.Running);
        await shop.Sara.SeeAsync(Welcome);
    }

    private static async Task<TelegramMessage> PlansAsync(BotShop shop)
    {
        await shop.Sara.SendAsync("/start");
        await shop.Sara.TapAsync("خرید سرویس");
        return await shop.Sara.SeeAsync("یکی از پلن‌ها");
    }

    private static JsonObject Written(TelegramPerson person, JsonObject content)
    {
        content["message_id"] = 900_000;
        content["date"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        content["chat"] = new JsonObject { ["id"] = person.Id, ["type"] = "private", ["first_name"] = "سارا" };
        content["from"] = new JsonObject { ["id"] = person.Id, ["is_bot"] = false, ["first_name"] = "سارا" };
        return new JsonObject { ["message"] = content };
    }

    private static Task HandledAsync(BotShop shop, int count) =>
        shop.UntilAsync($"{count} updates handled", async () => (await InboxAsync(shop)).Count(update => update.Status != InboxStatus.Pending) >= count);

    private static Task<List<InboxUpdate>> InboxAsync(BotShop shop) => shop.Shop.ReadAsync(db => Task.FromResult(db.Set<InboxUpdate>().OrderBy(update => update.Id).ToList()));
}
