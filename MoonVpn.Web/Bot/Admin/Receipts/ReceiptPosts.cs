using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types;

namespace MoonVpn.Web.Bot.Admin.Receipts;

/// <summary>Posts receipts where they are decided, and keeps every copy up to date.</summary>
internal sealed class ReceiptPosts(ReceiptQueries receipts, OrderQueries orders, ReceiptFiles files, Messenger messenger, SubjectScreens subjects)
{
    private static readonly Actor Self = Actor.System("bot");

    public async Task PostAsync(Address to, Words words, long receiptId, CancellationToken ct)
    {
        var receipt = await receipts.GetAsync(Self, receiptId, ct);
        var screen = await ScreenAsync(words, receipt, ct);
        var (messageId, isMedia) = await SendAsync(to, receipt, screen, ct);
        await subjects.KeepAsync(to.ChatId, messageId, SubjectScreens.Review(receiptId), isMedia, ct);
    }

    /// <summary>Every copy shows what became of the receipt; one that cannot be edited gets a message beside it.</summary>
    public async Task RefreshAsync(Words words, long receiptId, CancellationToken ct)
    {
        var screen = await ScreenAsync(words, await receipts.GetAsync(Self, receiptId, ct), ct);
        foreach (var copy in await subjects.FindAsync(SubjectScreens.Review(receiptId), ct))
        {
            try
            {
                if (!await subjects.EditAsync(copy, screen, ct))
                {
                    await messenger.SendAsync(new Address(copy.ChatId), screen.Text, screen.Keyboard, copy.MessageId, ct);
                }
            }
            catch (SendException gone) when (gone.Failure == SendFailure.Blocked)
            {
                // Nobody sees that copy any more; the others are still to be changed.
            }
        }
    }

    private async Task<Screen> ScreenAsync(Words words, ReceiptRow receipt, CancellationToken ct) =>
        ReviewScreens.Of(words, receipt, receipt.OrderId is { } orderId ? await orders.GetAsync(Self, orderId, ct) : null);

    private async Task<(int MessageId, bool IsMedia)> SendAsync(Address to, ReceiptRow receipt, Screen screen, CancellationToken ct)
    {
        if (receipt.FileId is { } fileId)
        {
            try
            {
                return (await SendFileAsync(to, receipt.FileKind, () => InputFile.FromFileId(fileId), screen, ct), true);
            }
            catch (SendException failure) when (failure.Failure == SendFailure.FileUnknown)
            {
                // The file id belonged to another bot: the kept copy is all there is.
                if (await files.FindAsync(Self, receipt.Id, ct) is { } kept)
                {
                    var content = await File.ReadAllBytesAsync(kept.Path, ct);
                    return (await SendFileAsync(to, receipt.FileKind, () => InputFile.FromStream(new MemoryStream(content), Path.GetFileName(kept.Path)), screen, ct), true);
                }
            }
        }

        return (await ScreenSender.SendAsync(messenger, to, screen, ct), false);
    }

    private Task<int> SendFileAsync(Address to, ReceiptFileKind kind, Func<InputFile> file, Screen screen, CancellationToken ct) => kind == ReceiptFileKind.Photo
        ? messenger.SendPhotoAsync(to, file, screen.Text, screen.Keyboard, ct)
        : messenger.SendDocumentAsync(to, file, screen.Text, screen.Keyboard, ct);
}
