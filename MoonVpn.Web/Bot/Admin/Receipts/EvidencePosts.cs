using System.Globalization;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Bot.Sending;
using Telegram.Bot.Types;

namespace MoonVpn.Web.Bot.Admin.Receipts;

/// <summary>Sends the pictures and files of a receipt to those who decide it.</summary>
internal sealed class EvidencePosts(ReceiptFiles files, Messenger messenger, SubjectScreens subjects)
{
    private static readonly Actor Self = Actor.System("bot");

    /// <returns>The message's id; null when there is no such file, or neither Telegram nor the shop has it any more.</returns>
    public async Task<int?> TrySendAsync(Address to, ReviewMatter matter, int ordinal, Screen screen, int? replyTo, CancellationToken ct)
    {
        if (matter.Evidence.Files.FirstOrDefault(file => file.Ordinal == ordinal) is not { FileId: { } fileId } file)
        {
            return null;
        }

        try
        {
            return await SendAsync(to, file.Kind, () => InputFile.FromFileId(fileId), screen, replyTo, ct);
        }
        catch (SendException failure) when (failure.Failure == SendFailure.FileUnknown)
        {
            // The file id belonged to another bot: the kept copy is all there is.
            if (await files.FindAsync(Self, matter.Receipt.Id, ordinal, ct) is not { } kept)
            {
                return null;
            }

            var content = await File.ReadAllBytesAsync(kept.Path, ct);
            return await SendAsync(to, file.Kind, () => InputFile.FromStream(new MemoryStream(content), Path.GetFileName(kept.Path)), screen, replyTo, ct);
        }
    }

    /// <summary>The further pictures of an album, each once beside each copy.</summary>
    public async Task SendOthersAsync(Address to, ReviewMatter matter, int copyId, CancellationToken ct)
    {
        foreach (var file in matter.Evidence.Files.Where(file => file.Ordinal > 0))
        {
            var subject = string.Create(CultureInfo.InvariantCulture, $"receipt:{matter.Receipt.Id}:{copyId}:{file.Ordinal}");
            if ((await subjects.FindAsync(subject, ct)).Any(posted => posted.ChatId == to.ChatId)
                || await TrySendAsync(to, matter, file.Ordinal, new Screen(default), copyId, ct) is not { } sent)
            {
                continue;
            }

            await subjects.KeepAsync(to.ChatId, sent, subject, isMedia: true, ct);
        }
    }

    private Task<int> SendAsync(Address to, ReceiptFileKind kind, Func<InputFile> file, Screen screen, int? replyTo, CancellationToken ct) => kind == ReceiptFileKind.Photo
        ? messenger.SendPhotoAsync(to, file, screen.Text, screen.Keyboard, ct, replyTo)
        : messenger.SendDocumentAsync(to, file, screen.Text, screen.Keyboard, ct, replyTo);
}
