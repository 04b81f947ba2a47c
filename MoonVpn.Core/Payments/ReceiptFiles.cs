using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments.Pictures;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments;

/// <summary>The kept copies of what customers sent, because a Telegram file id dies with its bot.</summary>
public sealed class ReceiptFiles(UnitOfWork unitOfWork, DataPaths paths, ReceiptQueries queries, SettingsStore settings, PictureEvidence evidence)
{
    private const int MostWaiting = 100;

    /// <summary>What was sent and not downloaded yet, the newest first.</summary>
    public Task<IReadOnlyList<FileToKeep>> WaitingAsync(Actor actor, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.ReadAsync<IReadOnlyList<FileToKeep>>(
            async db =>
            {
                var listed = db.Set<ReceiptFile>().Where(file => file.Sha256 == null && file.FileId != null).Select(file => new { file.ReceiptId, file.Ordinal, FileId = file.FileId! });
                var unlisted = db.Set<Receipt>()
                    .Where(receipt => receipt.Status == ReceiptStatus.Pending && receipt.PhotoFileId != null && receipt.FileSha256 == null && !db.Set<ReceiptFile>().Any(file => file.ReceiptId == receipt.Id))
                    .Select(receipt => new { ReceiptId = receipt.Id, Ordinal = 0, FileId = receipt.PhotoFileId! });
                var waiting = await listed.Concat(unlisted).OrderByDescending(file => file.ReceiptId).ThenBy(file => file.Ordinal).Take(MostWaiting).ToListAsync(ct).ConfigureAwait(false);
                return [.. waiting.Select(file => new FileToKeep(file.ReceiptId, file.Ordinal, file.FileId))];
            },
            ct);
    }

    /// <inheritdoc cref="KeepAsync(Actor, long, int, byte[], CancellationToken)"/>
    public Task KeepAsync(Actor actor, long receiptId, byte[] content, CancellationToken ct) => KeepAsync(actor, receiptId, 0, content, ct);

    /// <summary>Keeps a copy of what was sent and looks for what it tells. What it is, its first bytes say, not its name; of anything but pictures and PDFs only the hash is kept.</summary>
    /// <param name="ordinal">0 for the first file of the receipt.</param>
    /// <exception cref="RefusedException">It is too large, or there is no such receipt.</exception>
    public async Task KeepAsync(Actor actor, long receiptId, int ordinal, byte[] content, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        var megabytes = settings.Get(ShopSettings.ReceiptMaxMegabytes);
        if (content.Length > megabytes * 1024 * 1024)
        {
            throw new RefusedException(Refusal.ReceiptFileTooLarge, megabytes);
        }

        await queries.GetAsync(actor, receiptId, ct).ConfigureAwait(false);
        var copy = KeptCopy.Of(content);
        var alike = await evidence.AlikeAsync(copy, receiptId, ct).ConfigureAwait(false);
        var path = copy.Content is null ? null : await WriteAsync($"{receiptId}{(ordinal == 0 ? "" : $"-{ordinal}")}{copy.Extension}", copy.Content, ct).ConfigureAwait(false);
        await unitOfWork.RunAsync(actor, work => NoteAsync(work, receiptId, ordinal, copy, path, alike), ct).ConfigureAwait(false);
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

    /// <summary>First beside its place: whoever reads it meanwhile sees the whole.</summary>
    private async Task<string> WriteAsync(string name, byte[] content, CancellationToken ct)
    {
        var file = Path.Combine(paths.Files, "receipts", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync($"{file}.new", content, ct).ConfigureAwait(false);
        File.Move($"{file}.new", file, overwrite: true);
        return Path.Combine("receipts", name);
    }

    private async Task NoteAsync(Work work, long receiptId, int ordinal, KeptCopy copy, string? path, IReadOnlyList<long> alike)
    {
        var receipt = await work.Db.Set<Receipt>().FindAsync([receiptId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
        var file = await work.Db.Set<ReceiptFile>().FirstOrDefaultAsync(one => one.ReceiptId == receiptId && one.Ordinal == ordinal, work.Stopping).ConfigureAwait(false);
        if (file is null)
        {
            // Sent before files had rows of their own.
            file = new ReceiptFile { ReceiptId = receiptId, Ordinal = ordinal, Kind = receipt.FileKind, FileId = receipt.PhotoFileId, FileUniqueId = receipt.FileUniqueId, CreatedAt = work.Now };
            work.Db.Add(file);
        }

        (file.Path, file.Sha256, file.Fingerprint) = (path, copy.Sha256, copy.Fingerprint?.Pack());
        if (ordinal == 0)
        {
            (receipt.FilePath, receipt.FileSha256) = (path, copy.Sha256);
        }

        // What is looked up next has to know the hash.
        await work.SaveAsync().ConfigureAwait(false);
        await evidence.KeptAsync(work, receipt, copy, alike).ConfigureAwait(false);
    }
}
