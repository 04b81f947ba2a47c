using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Tests.Sandbox.Telegram;

public sealed class SendingTests : SandboxTelegramTest
{
    [Fact]
    public async Task Html_becomes_text_and_entities_in_utf16_units()
    {
        var sent = await Bot.SendMessage(1001, "😀 <b>سلام</b> &amp; <code>6037</code>\n<a href=\"https://x.y/\">اینجا</a>", ParseMode.Html);

        Assert.Equal("😀 سلام & 6037\nاینجا", sent.Text);
        Assert.Equal([(MessageEntityType.Bold, 3, 4), (MessageEntityType.Code, 10, 4), (MessageEntityType.TextLink, 15, 5)],
            sent.Entities!.Select(entity => (entity.Type, entity.Offset, entity.Length)));
        Assert.Equal(Clock.GetUtcNow().UtcDateTime, sent.Date);
        Assert.Equal(["6037"], (await Sara.SeeAsync("سلام")).Marked("code"));
    }

    [Theory]
    [InlineData("سلام <b>دنیا", "can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("سلام <x>", "can't parse entities: Unsupported start tag \"x\" at byte offset 9")]
    [InlineData("<b>a</i>", "can't parse entities: Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("a</b>", "can't parse entities: Unexpected end tag at byte offset 1")]
    [InlineData("a < b", "can't parse entities: Unsupported start tag \"\" at byte offset 2")]
    [InlineData("a <b", "can't parse entities: Unclosed start tag at byte offset 2")]
    [InlineData("<a href=x'y>z</a>", "can't parse entities: Unexpected end of name token at byte offset 8")]
    [InlineData("<span>x</span>", "can't parse entities: Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    public async Task Bad_html_is_refused_with_the_place_in_bytes(string html, string reason)
    {
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendMessage(1001, html, ParseMode.Html));

        Assert.Equal((400, $"Bad Request: {reason}"), (refusal.ErrorCode, refusal.Message));
    }

    [Fact]
    public async Task Overrides_are_deleted_runs_of_marks_collapse_and_ends_are_trimmed()
    {
        var sent = await Bot.SendMessage(1001, "  \u202Eالف\r\u200F\u200E\u200Fب\tج \u2068x\u2069\n ", ParseMode.None);

        Assert.Equal("الف\u200C\u200C\u200Fب ج \u2068x\u2069", sent.Text);
    }

    [Fact]
    public async Task Entities_move_with_the_characters_that_are_deleted_before_them()
    {
        var sent = await Bot.SendMessage(1001, "\u202E\u202Eab<b>c\rd</b>", ParseMode.Html);

        var bold = Assert.Single(sent.Entities!);
        Assert.Equal(("abcd", 2, 2), (sent.Text, bold.Offset, bold.Length));
    }

    [Theory]
    [InlineData("", "message text is empty")]
    [InlineData("\u200B\u200F \n", "text must be non-empty")]
    [InlineData("<b></b>", "text must be non-empty")]
    public async Task A_text_of_nothing_visible_is_refused(string text, string reason)
    {
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendMessage(1001, text, ParseMode.Html));

        Assert.Equal($"Bad Request: {reason}", refusal.Message);
    }

    [Fact]
    public async Task The_limit_is_4096_code_points_and_an_emoji_is_one()
    {
        var longest = await Bot.SendMessage(1001, string.Concat(Enumerable.Repeat("😀", 4096)));
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendMessage(1001, new string('x', 4097)));

        Assert.Equal(8192, longest.Text!.Length);
        Assert.Equal("Bad Request: message is too long", refusal.Message);
    }

    [Fact]
    public async Task Only_an_inline_keyboard_comes_back_with_the_message()
    {
        var inline = await Bot.SendMessage(1001, "a", replyMarkup: new InlineKeyboardMarkup(
            new InlineKeyboardButton("خرید") { CallbackData = "b:1", Style = KeyboardButtonStyle.Success },
            InlineKeyboardButton.WithCopyText("کپی", "6037")));
        var reply = await Bot.SendMessage(1001, "b", replyMarkup: new ReplyKeyboardMarkup(new KeyboardButton("خانه")));

        Assert.Equal(KeyboardButtonStyle.Success, inline.ReplyMarkup!.InlineKeyboard.First().First().Style);
        Assert.Null(reply.ReplyMarkup);
        Assert.Equal(["خانه"], await Sara.KeyboardAsync());
        Assert.Equal(["6037"], (await Sara.SeeAsync("a")).CopyTexts);
    }

    [Fact]
    public async Task Callback_data_is_at_most_64_bytes_not_letters()
    {
        var fits = await Bot.SendMessage(1001, "a", replyMarkup: InlineKeyboardButton.WithCallbackData("x", new string('ب', 32)));
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() =>
            Bot.SendMessage(1001, "a", replyMarkup: InlineKeyboardButton.WithCallbackData("x", new string('ب', 33))));

        Assert.NotNull(fits.ReplyMarkup);
        Assert.Equal("Bad Request: BUTTON_DATA_INVALID", refusal.Message);
    }

    [Theory]
    [InlineData("v2rayng://install-config?url=x", "Unsupported URL protocol")]
    [InlineData("http://localhost:5000/", "Wrong HTTP URL")]
    public async Task A_button_leads_only_where_telegram_lets_it(string url, string reason)
    {
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() =>
            Bot.SendMessage(1001, "a", replyMarkup: InlineKeyboardButton.WithUrl("x", url)));

        Assert.Equal($"Bad Request: inline keyboard button URL '{url}' is invalid: {reason}", refusal.Message);
    }

    [Fact]
    public async Task A_stranger_is_not_found_and_a_blocker_is_forbidden_until_back()
    {
        var stranger = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendMessage(1002, "a"));
        var notStarted = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendMessage(9001, "a"));
        await Sara.BlockBotAsync();
        var blocked = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendMessage(1001, "a"));
        await Sara.SendAsync("/start");

        Assert.Equal("Bad Request: chat not found", stranger.Message);
        Assert.Equal("Forbidden: bot can't initiate conversation with a user", notStarted.Message);
        Assert.Equal((403, "Forbidden: bot was blocked by the user"), (blocked.ErrorCode, blocked.Message));
        Assert.NotNull(await Bot.SendMessage(1001, "a"));
        var statuses = (await Bot.GetUpdates()).Select(update => update.MyChatMember?.NewChatMember.Status).OfType<ChatMemberStatus>();
        Assert.Equal([ChatMemberStatus.Kicked, ChatMemberStatus.Member], statuses);
    }

    [Fact]
    public async Task A_reply_names_its_message_or_is_refused_unless_told_otherwise()
    {
        var asked = await Sara.SendAsync("سؤال");
        var reply = await Bot.SendMessage(1001, "جواب", replyParameters: (int)asked);
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendMessage(1001, "جواب", replyParameters: 999_999));
        var anyway = await Bot.SendMessage(1001, "جواب", replyParameters: new() { MessageId = 999_999, AllowSendingWithoutReply = true });

        Assert.Equal("سؤال", reply.ReplyToMessage!.Text);
        Assert.Equal("Bad Request: message to be replied not found", refusal.Message);
        Assert.Null(anyway.ReplyToMessage);
    }

    [Fact]
    public async Task Topics_must_exist_in_a_forum()
    {
        const long forum = -1001234567002;
        await Town.ChangeChatAsync(new { id = forum, type = "supergroup", title = "رسیدها", is_forum = true, members = new Dictionary<string, string> { ["100000001"] = "administrator" } });
        var topic = await Bot.CreateForumTopic(forum, "کارت ۱");

        var sent = await Bot.SendMessage(forum, "a", messageThreadId: topic.MessageThreadId);
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendMessage(forum, "a", messageThreadId: 424242));

        Assert.Equal(topic.MessageThreadId, sent.MessageThreadId);
        Assert.Equal("Bad Request: message thread not found", refusal.Message);
    }
}
