using System.Text.Json.Nodes;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Tests.Support;

namespace MoonVpn.Tests.Bot;

/// <summary>Deciding receipts in the card's channel.</summary>
public sealed class BotReviewTests
{
    [Fact]
    public async Task Of_two_admins_who_press_at_once_one_wins_and_the_other_is_told_by_whom()
    {
        await using var shop = await BotShop.OpenAsync();
        var second = await shop.SecondAdminAsync();
        var copy = await shop.ReceiptInReviewAsync(shop.Sara);

        var taps = await Task.WhenAll(shop.Boss.TapAsync("تأیید", copy.Id), second.TapAsync("تأیید", copy.Id));
        var answers = await Task.WhenAll(taps.Select(tap => tap.AnswerAsync()));

        Assert.Single(answers, answer => answer is { IsAlert: false, Text: "تأیید شد" });
        Assert.Single(answers, answer => answer.IsAlert && answer.Text!.Contains("قبلاً توسط", StringComparison.Ordinal));
        await shop.Sara.SeeAsync("سرویس شما آماده است");
        Assert.Single(await shop.Sara.MessagesAsync(), message => message.Text.Contains("سرویس شما آماده است", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Being_in_the_channel_is_no_right()
    {
        await using var shop = await BotShop.OpenAsync();
        var stranger = await shop.SecondAdminAsync(Permission.None);
        var copy = await shop.ReceiptInReviewAsync(shop.Sara);

        var answer = await (await stranger.TapAsync("تأیید", copy.Id)).AnswerAsync();

        Assert.True(answer.IsAlert);
        Assert.Contains("اجازه", answer.Text, StringComparison.Ordinal);
        Assert.Contains("تأیید", (await shop.Boss.SeeAsync(message => message.Id == copy.Id)).Labels);
    }

    [Fact]
    public async Task A_rejection_tells_the_reason_and_the_receipt_can_be_sent_again()
    {
        await using var shop = await BotShop.OpenAsync();
        var sara = shop.Sara;
        await shop.ReceiptInReviewAsync(sara);

        await shop.Boss.TapAsync("رد");
        await shop.Boss.TapAsync("رسید خوانا نیست");
        var again = await sara.SeeAsync(message => message.Text.Contains("رسید خوانا نیست", StringComparison.Ordinal) && message.CopyTexts.Count > 0);
        await shop.Boss.SeeAsync(message => message.Text.Contains("رد شد توسط", StringComparison.Ordinal) && message.Labels is ["نقض تصمیم"]);
        await sara.SendPhotoAsync();
        await sara.SeeAsync(message => message.Id == again.Id && message.Text.Contains("در انتظار بررسی", StringComparison.Ordinal));
        await shop.Boss.TapAsync("تأیید");

        await sara.SeeAsync("سرویس شما آماده است");
    }

    [Fact]
    public async Task The_reasons_can_be_left_again()
    {
        await using var shop = await BotShop.OpenAsync();
        var copy = await shop.ReceiptInReviewAsync(shop.Sara);

        await shop.Boss.TapAsync("رد");
        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Labels.Contains("رسید تکراری است"));
        await shop.Boss.TapAsync("بازگشت");

        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Labels.Contains("تأیید"));
    }

    [Fact]
    public async Task Another_amount_is_asked_in_private_and_read_in_Persian()
    {
        await using var shop = await BotShop.OpenAsync();
        var (sara, boss) = (shop.Sara, shop.Town.Person(9001));
        await boss.SendAsync("/start");
        await shop.ReceiptInReviewAsync(sara);

        var answer = await (await shop.Boss.TapAsync("تأیید با مبلغ دیگر")).AnswerAsync();
        await boss.SeeAsync("چه مبلغی واریز شده");
        await boss.SendAsync("نمی‌دانم");
        await boss.SeeAsync("متوجه نشدم");
        await boss.SendAsync("۱۰۰ هزار");
        await boss.SeeAsync("100,000 تومان تأیید شد");

        Assert.Contains("خصوصی", answer.Text, StringComparison.Ordinal);
        var rest = await sara.SeeAsync(message => message.Text.Contains("باقی مانده است", StringComparison.Ordinal));
        Assert.Contains("500000", rest.CopyTexts);
        var copy = await shop.SendReceiptAsync(sara);
        await shop.Boss.TapAsync("تأیید", copy.Id);
        await sara.SeeAsync("سرویس شما آماده است");
        Assert.Empty(await shop.Shop.ViolationsAsync());
    }

    [Fact]
    public async Task In_a_group_the_amount_is_a_reply_to_the_question_and_an_anonymous_admin_is_nobody()
    {
        await using var shop = await BotShop.OpenAsync();
        const long group = -1005550001;
        await shop.Town.ChangeChatAsync(new { id = group, type = "supergroup", members = new Dictionary<string, string> { ["9001"] = "creator", ["100000001"] = "administrator" } });
        await shop.PostReceiptsToAsync(group);
        var boss = shop.Town.Person(9001).In(group);
        await shop.BuyToCardAsync(shop.Sara);
        await shop.Sara.SendPhotoAsync();

        await boss.TapAsync("تأیید با مبلغ دیگر");
        var question = await boss.SeeAsync("چه مبلغی واریز شده");
        await boss.SendAsync("۹۹");
        await shop.Town.InjectAsync(AnonymousReply(question));
        await boss.SeeAsync("مدیر ناشناس");
        await boss.SendAsync("۲۰۰ هزار", replyTo: question.Id);

        await boss.SeeAsync("200,000 تومان تأیید شد");
        await shop.Sara.SeeAsync("سرویس شما آماده است");
        await shop.Sara.SendAsync("کیف پول");
        await shop.Sara.SeeAsync("موجودی: 50,000");
    }

    [Fact]
    public async Task A_question_is_forgotten_when_the_admin_does_something_else()
    {
        await using var shop = await BotShop.OpenAsync();
        var boss = shop.Town.Person(9001);
        await boss.SendAsync("/start");
        var copy = await shop.ReceiptInReviewAsync(shop.Sara);
        await shop.Boss.TapAsync("تأیید با مبلغ دیگر");
        await boss.SeeAsync("چه مبلغی واریز شده");

        await boss.SendAsync("کیف پول");
        await boss.SeeAsync("موجودی");
        await boss.SendAsync("۱۲۳۴۵۶");

        await boss.SeeAsync("متوجه نشدم. لطفاً از منو");
        Assert.Contains("تأیید", (await shop.Boss.SeeAsync(message => message.Id == copy.Id)).Labels);
    }

    [Fact]
    public async Task Own_words_reject_and_reach_the_customer_escaped()
    {
        await using var shop = await BotShop.OpenAsync();
        var (sara, boss) = (shop.Sara, shop.Town.Person(9001));
        await boss.SendAsync("/start");
        await shop.ReceiptInReviewAsync(sara);

        await shop.Boss.TapAsync("رد");
        await shop.Boss.TapAsync("دلیل دیگر");
        var question = await boss.SeeAsync("دلیل رد را");
        await boss.SendAsync("تاریخ <رسید> برای دیروز است", replyTo: question.Id);

        await sara.SeeAsync("تاریخ <رسید> برای دیروز است");
    }

    [Fact]
    public async Task After_a_second_opinion_was_asked_for_only_the_superadmin_decides()
    {
        await using var shop = await BotShop.OpenAsync();
        var second = await shop.SecondAdminAsync();
        var copy = await shop.ReceiptInReviewAsync(shop.Sara);

        await second.TapAsync("نظر مدیر ارشد");
        await shop.Boss.SeeAsync(message => message.Id == copy.Id && message.Text.Contains("در انتظار نظر مدیر ارشد", StringComparison.Ordinal));
        var answer = await (await second.TapAsync("تأیید", copy.Id)).AnswerAsync();
        await shop.Boss.TapAsync("تأیید", copy.Id);

        Assert.Contains("فقط با مدیر ارشد", answer.Text, StringComparison.Ordinal);
        await shop.Sara.SeeAsync("سرویس شما آماده است");
    }

    [Fact]
    public async Task A_decision_from_another_door_changes_every_copy()
    {
        await using var shop = await BotShop.OpenAsync();
        var (sara, boss) = (shop.Sara, shop.Town.Person(9001));
        await shop.ReceiptInReviewAsync(sara);
        await boss.SendAsync("/admin");
        await boss.SeeAsync("رسیدهای در انتظار: 1");
        await boss.TapAsync("رسیدهای در انتظار");
        await boss.TapAsync("RCPT-");
        await boss.SeeAsync(message => message.HasPhoto && message.Labels.Contains("تأیید"));
        var receipts = await shop.Shop.Get<ReceiptQueries>().ListAsync(BotShop.Setup, ReceiptFilter.Waiting, new PageRequest(), TestContext.Current.CancellationToken);

        var owner = new Actor(1, "پورتال", UserRole.Superadmin, Permission.All, ActorChannel.Portal);
        await shop.Shop.Get<ReceiptService>().RejectAsync(owner, receipts.Items[0].Id, RejectionReason.WrongCard, null, TestContext.Current.CancellationToken);

        await boss.SeeAsync(message => message.HasPhoto && message.Text.Contains("رد شد توسط", StringComparison.Ordinal) && message.Labels is ["نقض تصمیم"]);
        await shop.Boss.SeeAsync(message => message.HasPhoto && message.Text.Contains("رد شد توسط", StringComparison.Ordinal) && message.Labels is ["نقض تصمیم"]);
    }

    [Fact]
    public async Task A_channel_that_has_thrown_the_bot_out_leaves_the_receipt_to_the_superadmins()
    {
        await using var shop = await BotShop.OpenAsync();
        var (sara, boss) = (shop.Sara, shop.Town.Person(9001));
        await boss.SendAsync("/start");
        await shop.Town.FaultAsync(new { method = "sendPhoto", chat_id = TelegramTown.ReviewChannel, code = 403, description = "Forbidden: bot was kicked from the channel chat", times = 0 });
        await shop.BuyToCardAsync(sara);

        await sara.SendPhotoAsync();
        await boss.SeeAsync(message => message.HasPhoto && message.Labels.Contains("تأیید"));
        await boss.TapAsync("تأیید");

        await sara.SeeAsync("سرویس شما آماده است");
    }

    [Fact]
    public async Task A_copy_in_a_chat_that_is_lost_keeps_no_other_copy_from_being_changed()
    {
        await using var shop = await BotShop.OpenAsync();
        var (sara, boss) = (shop.Sara, shop.Town.Person(9001));
        await shop.ReceiptInReviewAsync(sara);
        await boss.SendAsync("/admin");
        await boss.TapAsync("رسیدهای در انتظار");
        await boss.TapAsync("RCPT-");
        await boss.SeeAsync(message => message.HasPhoto && message.Labels.Contains("تأیید"));
        await shop.Town.FaultAsync(new { method = "editMessageCaption", chat_id = TelegramTown.ReviewChannel, code = 403, description = "Forbidden: bot was kicked from the channel chat", times = 0 });

        await boss.TapAsync("تأیید");

        await boss.SeeAsync(message => message.HasPhoto && message.Text.Contains("تأیید شد توسط", StringComparison.Ordinal) && !message.Labels.Contains("تأیید"));
    }

    [Fact]
    public async Task A_customer_gets_nowhere_with_admin()
    {
        await using var shop = await BotShop.OpenAsync();

        await shop.Sara.SendAsync("/admin");

        await shop.Sara.SeeAsync("اجازه");
    }

    [Fact]
    public async Task A_hostile_name_neither_breaks_the_message_nor_turns_the_line_around()
    {
        await using var shop = await BotShop.OpenAsync();

        var copy = await shop.ReceiptInReviewAsync(shop.Reza, english: true);

        Assert.Contains("\u2068</b><script>evil\u2069", copy.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', copy.Text);
        Assert.DoesNotContain(shop.Log, line => line.Contains("no valid HTML", StringComparison.Ordinal));
    }

    private static JsonObject AnonymousReply(TelegramMessage question) => new()
    {
        ["message"] = new JsonObject
        {
            ["message_id"] = 999_999,
            ["date"] = 1795000000,
            ["text"] = "۵۰۰ هزار",
            ["chat"] = question.Raw["chat"]!.DeepClone(),
            ["sender_chat"] = question.Raw["chat"]!.DeepClone(),
            ["from"] = new JsonObject { ["id"] = 1087968824, ["is_bot"] = true, ["first_name"] = "Group", ["username"] = "GroupAnonymousBot" },
            ["reply_to_message"] = question.Raw.DeepClone(),
        },
    };
}
