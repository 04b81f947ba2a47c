using System.Security.Cryptography;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments;

/// <summary>The kept copies of what customers sent, because a Telegram file id dies with its bot.</summary>
public sealed class ReceiptFiles(UnitOfWork unitOfWork, DataPaths paths, ReceiptQueries queries)
{
    /// <summary>Keeps the copy; its kind is told from its first bytes, not from its name.</summary>
    /// <exception cref="RefusedException">It is no picture and no PDF.</exception>
    public async Task KeepAsync(Actor actor, long receiptId, byte[] content, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        var kind = FileKind.Of(content) ?? throw new RefusedException(Refusal.ReceiptFileKind);
        var name = Path.Combine("receipts", $"{receiptId}{kind.Extension}");
        var file = Path.Combine(paths.Files, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, content, ct).ConfigureAwait(false);
        await unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await work.Db.Set<Receipt>().FindAsync([receiptId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                receipt.FilePath = name;
                receipt.FileSha256 = Convert.ToHexStringLower(SHA256.HashData(content));
            },
            ct).ConfigureAwait(false);
    }

    /// <returns>Null when there is no copy (yet).</returns>
    public async Task<(string Path, string ContentType)?> FindAsync(Actor actor, long receiptId, CancellationToken ct)
    {
        var receipt = await queries.GetAsync(actor, receiptId, ct).ConfigureAwait(false);
        var file = receipt.FilePath is null ? null : Path.Combine(paths.Files, receipt.FilePath);
        return file is null || !File.Exists(file) ? null : (file, FileKind.TypeOf(Path.GetExtension(file)));
    }
}
