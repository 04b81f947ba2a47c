using MoonVpn.Tests.Support;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Tests.Sandbox.Telegram;

public sealed class FilesTests : SandboxTelegramTest
{
    [Fact]
    public async Task An_uploaded_photo_can_be_downloaded_and_sent_again_by_id()
    {
        var picture = TinyFiles.Png(200);
        var sent = await Bot.SendPhoto(1001, InputFile.FromStream(new MemoryStream(picture), "qr کد.png"), "<b>QR</b>", ParseMode.Html, hasSpoiler: true);
        var again = await Bot.SendPhoto(1001, InputFile.FromFileId(sent.Photo![^1].FileId));

        using var downloaded = new MemoryStream();
        await Bot.GetInfoAndDownloadFile(again.Photo![^1].FileId, downloaded);

        Assert.Equal(picture, downloaded.ToArray());
        Assert.Equal(("QR", true, 200, 2), (sent.Caption, sent.HasMediaSpoiler, sent.Photo![^1].Width, sent.Photo!.Length));
        Assert.NotEqual(sent.Photo![0].FileId, sent.Photo![^1].FileId);
        Assert.Equal(picture, await (await Sara.SeeAsync("QR")).DownloadAsync());
    }

    [Fact]
    public async Task A_persons_photo_document_and_contact_reach_the_bot()
    {
        var pdf = TinyFiles.Pdf();
        await Sara.SendPhotoAsync(TinyFiles.Jpeg(7), "رسید", album: "a1");
        await Sara.SendPhotoAsync(TinyFiles.Jpeg(7), album: "a1");
        await Sara.SendDocumentAsync(pdf, "رسید.pdf");
        await Sara.ShareContactAsync();

        var messages = (await Bot.GetUpdates()).Select(update => update.Message!).ToList();
        using var downloaded = new MemoryStream();
        await Bot.GetInfoAndDownloadFile(messages[3].Document!.FileId, downloaded);

        Assert.Equal(("رسید", "a1", "a1"), (messages[1].Caption, messages[1].MediaGroupId, messages[2].MediaGroupId));
        Assert.Equal(messages[1].Photo![^1].FileUniqueId, messages[2].Photo![^1].FileUniqueId);
        Assert.Equal(("رسید.pdf", "application/pdf"), (messages[3].Document!.FileName, messages[3].Document!.MimeType));
        Assert.Equal(pdf, downloaded.ToArray());
        Assert.Equal(1001, messages[4].Contact!.UserId);
    }

    [Fact]
    public async Task Files_of_another_kind_or_none_at_all_are_refused()
    {
        var document = await Bot.SendDocument(1001, InputFile.FromStream(new MemoryStream(TinyFiles.Pdf()), "a.pdf"));

        var wrongKind = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendPhoto(1001, InputFile.FromFileId(document.Document!.FileId)));
        var unknown = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendPhoto(1001, InputFile.FromFileId("AgACAgQAAxnever")));
        var noPicture = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.SendPhoto(1001, InputFile.FromStream(new MemoryStream(TinyFiles.Pdf()), "a.jpg")));
        var gone = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.GetFile("never"));

        Assert.Equal("Bad Request: can't use file of type Document as Photo", wrongKind.Message);
        Assert.Equal("Bad Request: wrong file identifier/HTTP URL specified", unknown.Message);
        Assert.Equal("Bad Request: IMAGE_PROCESS_FAILED", noPicture.Message);
        Assert.Equal("Bad Request: wrong file_id or the file is temporarily unavailable", gone.Message);
    }

    [Fact]
    public async Task An_album_mixes_uploads_and_ids_and_shares_one_group()
    {
        var known = await Bot.SendPhoto(1001, InputFile.FromStream(new MemoryStream(TinyFiles.Png())));

        var album = await Bot.SendMediaGroup(1001,
        [
            new InputMediaPhoto(InputFile.FromStream(new MemoryStream(TinyFiles.Png(grey: 1)), "a.png")) { Caption = "<b>c</b>", ParseMode = ParseMode.Html },
            new InputMediaPhoto(InputFile.FromFileId(known.Photo![^1].FileId)),
            new InputMediaPhoto(InputFile.FromStream(new MemoryStream(TinyFiles.Png(grey: 2)), "b.png")),
        ]);

        Assert.Equal(3, album.Length);
        Assert.Single(album.Select(message => message.MediaGroupId).Distinct());
        Assert.Equal("c", album[0].Caption);
    }

    [Fact]
    public async Task A_copy_to_the_channel_has_its_own_caption_and_buttons_and_a_forward_tells_where_from()
    {
        var receipt = (int)await Sara.SendPhotoAsync(caption: "رسید من");

        var copy = await Bot.CopyMessage(TelegramTown.ReviewChannel, 1001, receipt, "<b>سفارش ۱</b>", ParseMode.Html,
            replyMarkup: new InlineKeyboardMarkup(new InlineKeyboardButton("✅ تأیید") { CallbackData = "r:1:ok" }));
        var forward = await Bot.ForwardMessage(TelegramTown.ReviewChannel, 1001, receipt);
        var missing = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.CopyMessage(TelegramTown.ReviewChannel, 1001, 424242));

        var posted = await Town.Person(9001).In(TelegramTown.ReviewChannel).SeeAsync(message => message.Id == copy.Id);
        Assert.Equal(("سفارش ۱", true), (posted.Text, posted.HasPhoto));
        Assert.Equal(["✅ تأیید"], posted.Labels);
        Assert.Equal("سارا احمدی", Assert.IsType<MessageOriginUser>(forward.ForwardOrigin).SenderUser.FirstName);
        Assert.Equal("رسید من", forward.Caption);
        Assert.Equal("Bad Request: message to copy not found", missing.Message);
    }
}
