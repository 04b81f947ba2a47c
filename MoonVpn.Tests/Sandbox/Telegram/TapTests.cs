using System.Text.Json.Nodes;
using MoonVpn.Tests.Support;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Tests.Sandbox.Telegram;

public sealed class TapTests : SandboxTelegramTest
{
    [Fact]
    public async Task A_tap_is_answered_once_and_the_person_sees_the_alert()
    {
        await Bot.SendMessage(1001, "?", replyMarkup: InlineKeyboardButton.WithCallbackData("خرید", "b:1"));
        var tap = await Sara.TapAsync("خرید");
        var query = (await Bot.GetUpdates())[^1].CallbackQuery!;

        await Bot.AnswerCallbackQuery(query.Id, "آفرین", showAlert: true);
        var twice = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.AnswerCallbackQuery(query.Id));

        Assert.Equal(("b:1", "?", 1001), (query.Data, query.Message!.Text, query.From.Id));
        Assert.Equal(new TelegramAnswer("آفرین", IsAlert: true), await tap.AnswerAsync());
        Assert.Equal("Bad Request: query is too old and response timeout expired or query ID is invalid", twice.Message);
        Assert.Equal(1, Sara.TapCount);
    }

    [Fact]
    public async Task A_late_answer_is_too_old_and_a_long_one_too_long()
    {
        await Bot.SendMessage(1001, "?", replyMarkup: InlineKeyboardButton.WithCallbackData("خرید", "b:1"));
        await Sara.TapAsync("خرید");
        var query = (await Bot.GetUpdates())[^1].CallbackQuery!;

        var tooLong = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.AnswerCallbackQuery(query.Id, new string('x', 201)));
        Clock.Advance(TimeSpan.FromSeconds(151));
        var late = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.AnswerCallbackQuery(query.Id));

        Assert.Equal("Bad Request: MESSAGE_TOO_LONG", tooLong.Message);
        Assert.StartsWith("Bad Request: query is too old", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_and_link_buttons_act_on_the_phone_and_the_bot_hears_nothing()
    {
        await Bot.SendMessage(1001, "کارت", replyMarkup: new InlineKeyboardMarkup(
            InlineKeyboardButton.WithCopyText("کپی کارت", "6037991122334455"), InlineKeyboardButton.WithUrl("سایت", "https://x.y")));
        var before = (await Bot.GetUpdates()).Length;

        var copy = await Sara.TapAsync("کپی کارت");
        var link = await Sara.TapAsync("سایت");

        Assert.Equal(("copy", "6037991122334455"), (copy.Kind, copy.Copied));
        Assert.Equal(("url", "https://x.y/"), (link.Kind, link.OpenedUrl));
        Assert.Equal(before, (await Bot.GetUpdates()).Length);
        Assert.Equal(2, Sara.TapCount);
    }

    [Fact]
    public async Task A_key_of_the_reply_keyboard_sends_its_label()
    {
        await Bot.SendMessage(1001, "منو", replyMarkup: new ReplyKeyboardMarkup([[new KeyboardButton("🛒 خرید")], [KeyboardButton.WithRequestContact("شماره")]]));

        await Sara.TapAsync("خرید");
        await Sara.TapAsync("شماره");

        var heard = (await Bot.GetUpdates()).Select(update => update.Message!).TakeLast(2).ToList();
        Assert.Equal("🛒 خرید", heard[0].Text);
        Assert.Equal("سارا احمدی", heard[1].Contact!.FirstName);
    }

    [Fact]
    public async Task An_old_screen_can_still_be_tapped_but_a_button_that_never_was_cannot()
    {
        var sent = await Bot.SendMessage(1001, "یک", replyMarkup: InlineKeyboardButton.WithCallbackData("قدیمی", "old"));
        await Bot.EditMessageText(1001, sent.Id, "دو", replyMarkup: InlineKeyboardButton.WithCallbackData("جدید", "new"));

        var stale = await Sara.TapDataAsync("old", sent.Id);
        var never = await Assert.ThrowsAsync<InvalidOperationException>(() => Sara.TapDataAsync("never", sent.Id));
        var unseen = await Assert.ThrowsAsync<TimeoutException>(() => Sara.TapAsync("ناپیدا", patience: TimeSpan.FromMilliseconds(100)));

        Assert.Equal("callback", stale.Kind);
        Assert.Contains("there is no button 'never'; there are: جدید", never.Message, StringComparison.Ordinal);
        Assert.Contains("جدید", unseen.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_channel_a_tap_comes_from_the_person_who_pressed()
    {
        var posted = await Bot.SendMessage(TelegramTown.ReviewChannel, "رسید", replyMarkup: InlineKeyboardButton.WithCallbackData("تأیید", "ok"));
        await Town.Person(9001).In(TelegramTown.ReviewChannel).TapAsync("تأیید");
        var outsider = await Assert.ThrowsAsync<InvalidOperationException>(() => Sara.In(TelegramTown.ReviewChannel).TapDataAsync("ok"));

        var query = (await Bot.GetUpdates())[^1].CallbackQuery!;
        var edited = await Bot.EditMessageText(TelegramTown.ReviewChannel, posted.Id, "تأیید شد");

        Assert.Equal((9001, TelegramTown.ReviewChannel), (query.From.Id, query.Message!.Chat.Id));
        Assert.Null(posted.From);
        Assert.Equal("تأیید شد", edited.Text);
        Assert.Contains("this person is not in the chat", outsider.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edits_by_the_person_and_raw_updates_arrive_as_they_are()
    {
        var mine = await Sara.SendAsync("اول");
        await Sara.EditAsync(mine, "دوم");
        await Town.InjectAsync(new JsonObject { ["update_id"] = 77, ["message"] = new JsonObject { ["poison"] = true } });

        using var http = new HttpClient();
        var raw = JsonNode.Parse(await http.GetStringAsync($"{Sandbox.Url}bot{MoonVpn.Web.Sandbox.Telegram.SandboxTelegram.Token}/getUpdates"))!["result"]!.AsArray();

        Assert.Equal("دوم", raw[^2]!["edited_message"]!["text"]!.GetValue<string>());
        Assert.Equal(77, raw[^1]!["update_id"]!.GetValue<int>());
    }
}
