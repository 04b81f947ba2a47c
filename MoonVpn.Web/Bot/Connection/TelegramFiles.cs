using MoonVpn.Core.Kernel;
using Telegram.Bot;

namespace MoonVpn.Web.Bot.Connection;

/// <summary>Fetches what people sent to the bot: over HTTP, or from the disk it shares with the operator's own Bot API server.</summary>
internal sealed class TelegramFiles(Wire wire)
{
    public bool IsOpen => wire.IsOpen;

    /// <exception cref="RefusedException">It is larger, or lies where nothing may be read.</exception>
    public async Task<byte[]> ReadAsync(string fileId, long megabytes, CancellationToken ct)
    {
        var line = wire.Line;
        var most = megabytes * 1024 * 1024;
        var file = await line.Sends.GetFile(fileId, ct);
        if (file.FileSize > most || file.FilePath is not { } path)
        {
            throw new RefusedException(Refusal.ReceiptFileTooLarge, megabytes);
        }

        if (Path.IsPathRooted(path))
        {
            return await LocalFiles.ReadAsync(line.Wish.LocalFiles, path, most, ct) ?? throw new RefusedException(Refusal.ReceiptFileTooLarge, megabytes);
        }

        using var content = new MemoryStream();
        await line.Sends.DownloadFile(file, content, ct);
        return content.ToArray();
    }
}
