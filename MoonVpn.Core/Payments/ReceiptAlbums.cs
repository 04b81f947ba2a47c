using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments;

/// <summary>The pictures of one album come as messages of their own; they are one receipt.</summary>
public sealed class ReceiptAlbums(ReceiptBooking booking, ReceiptContext context)
{
    /// <summary>As many as Telegram puts into an album.</summary>
    public const int MostFiles = 10;

    /// <summary>Adds a further picture of an album to the receipt that its first one made.</summary>
    /// <returns>False: there is none; this is the first, or no album.</returns>
    /// <exception cref="RefusedException">The receipt has as many files as it may.</exception>
    internal async Task<bool> JoinAsync(Work work, long userId, ReceiptUpload upload)
    {
        if (upload.MediaGroupId is not { } album
            || await work.Db.Set<Receipt>().FirstOrDefaultAsync(sent => sent.MediaGroupId == album && sent.UserId == userId, work.Stopping).ConfigureAwait(false) is not { } receipt)
        {
            return false;
        }

        var files = await work.Db.Set<ReceiptFile>().Where(file => file.ReceiptId == receipt.Id).ToListAsync(work.Stopping).ConfigureAwait(false);
        if (files.Any(file => file.FileUniqueId == upload.FileUniqueId))
        {
            return true;
        }

        if (files.Count >= MostFiles)
        {
            throw new RefusedException(Refusal.ReceiptTooManyFiles, MostFiles);
        }

        AddFile(work, receipt, upload, files.Count);
        if (receipt.IsDecidable)
        {
            await work.SaveAsync().ConfigureAwait(false);
            await context.SubmittedAsync(work, receipt).ConfigureAwait(false);
        }

        await booking.ShowAsync(work, receipt, "receipt.add_file", new { receipt.TrackingCode, files = files.Count + 1 }).ConfigureAwait(false);
        return true;
    }

    internal static void AddFile(Work work, Receipt receipt, ReceiptUpload upload, int ordinal)
    {
        if (upload.FileId is not null)
        {
            work.Db.Add(new ReceiptFile
            {
                ReceiptId = receipt.Id,
                Ordinal = ordinal,
                Kind = upload.Kind,
                FileId = upload.FileId,
                FileUniqueId = upload.FileUniqueId,
                CreatedAt = work.Now,
            });
        }
    }
}
