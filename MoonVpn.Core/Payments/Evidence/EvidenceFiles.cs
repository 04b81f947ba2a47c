using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments.Evidence;

/// <summary>The kept copies of all that was sent as one receipt, for whoever may look at it.</summary>
public sealed class EvidenceFiles(UnitOfWork unitOfWork, DataPaths paths, ReceiptQueries receipts)
{
    /// <param name="ordinal">0 for the first.</param>
    /// <returns>Null when there is no such file, or no copy of it (yet, or any more).</returns>
    public async Task<(string Path, string ContentType)?> FindAsync(Actor actor, long receiptId, int ordinal, CancellationToken ct)
    {
        var receipt = await receipts.GetAsync(actor, receiptId, ct).ConfigureAwait(false);
        var kept = await unitOfWork.ReadAsync(
            db => db.Set<ReceiptFile>().Where(file => file.ReceiptId == receiptId && file.Ordinal == ordinal).Select(file => file.Path).FirstOrDefaultAsync(ct), ct).ConfigureAwait(false);
        // One from before albums, or whose copy is still on its way to its own row.
        kept ??= ordinal == 0 ? receipt.FilePath : null;
        var path = kept is null ? null : Path.Combine(paths.Files, kept);
        return path is not null && File.Exists(path) ? (path, FileKind.TypeOf(Path.GetExtension(path))) : null;
    }
}
