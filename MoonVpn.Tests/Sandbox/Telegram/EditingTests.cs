using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Tests.Sandbox.Telegram;

public sealed class EditingTests : SandboxTelegramTest
{
    private static readonly InlineKeyboardMarkup Yes = InlineKeyboardButton.WithCallbackData("بله", "y");

    [Fact]
    public async Task An_edit_keeps_what_was_before_and_without_a_keyboard_takes_it_away()
    {
        var sent = await Bot.SendMessage(1001, "یک", replyMarkup: Yes);

        var edited = await Bot.EditMessageText(1001, sent.Id, "<b>دو</b>", ParseMode.Html);

        Assert.Equal("دو", edited.Text);
        Assert.Null(edited.ReplyMarkup);
        Assert.NotNull(edited.EditDate);
        var seen = await Sara.SeeAsync("دو");
        Assert.Equal(("یک", "بله"), (Assert.Single(seen.History).Text, seen.History[0].Labels[0]));
    }

    [Fact]
    public async Task The_same_text_and_keyboard_again_is_not_modified()
    {
        var sent = await Bot.SendMessage(1001, "<b>یک</b>", ParseMode.Html, replyMarkup: Yes);

        var same = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.EditMessageText(1001, sent.Id, "<b>یک</b> ", ParseMode.Html, replyMarkup: Yes));
        var sameKeyboard = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.EditMessageReplyMarkup(1001, sent.Id, Yes));
        var otherMarkup = await Bot.EditMessageText(1001, sent.Id, "یک", replyMarkup: Yes);

        Assert.StartsWith("Bad Request: message is not modified: specified new message content", same.Message, StringComparison.Ordinal);
        Assert.Equal(same.Message, sameKeyboard.Message);
        Assert.Null(otherMarkup.Entities);
    }

    [Fact]
    public async Task Text_is_edited_as_text_caption_as_caption_and_media_takes_the_place_of_text()
    {
        var text = await Bot.SendMessage(1001, "متن");
        var photo = await Bot.SendPhoto(1001, InputFile.FromStream(new MemoryStream(Support.TinyFiles.Png())), "عکس");

        var noCaption = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.EditMessageCaption(1001, text.Id, "x"));
        var noText = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.EditMessageText(1001, photo.Id, "x"));
        var captioned = await Bot.EditMessageCaption(1001, photo.Id, "<i>نو</i>", ParseMode.Html);
        var turned = await Bot.EditMessageMedia(1001, text.Id, new InputMediaPhoto(InputFile.FromFileId(photo.Photo![^1].FileId)) { Caption = "اکنون عکس" });

        Assert.Equal("Bad Request: there is no caption in the message to edit", noCaption.Message);
        Assert.Equal("Bad Request: there is no text in the message to edit", noText.Message);
        Assert.Equal("نو", captioned.Caption);
        Assert.Equal((null, "اکنون عکس", 1), (turned.Text, turned.Caption, turned.Photo!.Length));
    }

    [Fact]
    public async Task Neither_foreign_messages_nor_those_with_a_reply_keyboard_can_be_edited()
    {
        var foreign = (int)await Sara.SendAsync("مال من");
        var keyboard = await Bot.SendMessage(1001, "منو", replyMarkup: new ReplyKeyboardMarkup(new KeyboardButton("خانه")));

        foreach (var id in new[] { foreign, keyboard.Id })
            Assert.Equal("Bad Request: message can't be edited", (await Assert.ThrowsAsync<ApiRequestException>(() => Bot.EditMessageText(1001, id, "x"))).Message);
        Assert.Equal("Bad Request: message to edit not found", (await Assert.ThrowsAsync<ApiRequestException>(() => Bot.EditMessageText(1001, 424242, "x"))).Message);
    }

    [Fact]
    public async Task Messages_can_be_deleted_for_48_hours_and_once()
    {
        var young = await Bot.SendMessage(1001, "جوان");
        await Bot.DeleteMessage(1001, young.Id);
        var gone = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.DeleteMessage(1001, young.Id));
        var old = await Bot.SendMessage(1001, "پیر");
        Clock.Advance(TimeSpan.FromHours(48) + TimeSpan.FromSeconds(1));
        var late = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.DeleteMessage(1001, old.Id));

        Assert.Equal("Bad Request: message to delete not found", gone.Message);
        Assert.Equal("Bad Request: message can't be deleted for everyone", late.Message);
        Assert.True((await Sara.MessagesAsync()).Single(message => message.Text == "جوان").Deleted);
        Assert.Equal("پیر ولی ویرایش‌شدنی", (await Bot.EditMessageText(1001, old.Id, "پیر ولی ویرایش‌شدنی")).Text);
    }
}
