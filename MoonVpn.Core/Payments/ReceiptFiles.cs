using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
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

    /// <returns>The copy of its first file; null when there is none (yet, or any more).</returns>
    public Task<(string Path, string ContentType)?> FindAsync(Actor actor, long receiptId, CancellationToken ct) => FindAsync(actor, receiptId, 0, ct);

    /// <param name="ordinal">Which file of an album, from 0.</param>
    /// <returns>Null when there is no copy (yet, or any more).</returns>
    public async Task<(string Path, string ContentType)?> FindAsync(Actor actor, long receiptId, int ordinal, CancellationToken ct)
    {
        var receipt = await queries.GetAsync(actor, receiptId, ct).ConfigureAwait(false);
        var path = ordinal == 0
            ? receipt.FilePath
            : await unitOfWork.ReadAsync(db => db.Set<ReceiptFile>().Where(file => file.ReceiptId == receiptId && file.Ordinal == ordinal).Select(file => file.Path).FirstOrDefaultAsync(ct), ct).ConfigureAwait(false);
        if (path is null || !File.Exists(Path.Combine(paths.Files, path)))
        {
            return null;
        }

        return (Path.Combine(paths.Files, path), FileKind.TypeOf(Path.GetExtension(path)));
    }
}
