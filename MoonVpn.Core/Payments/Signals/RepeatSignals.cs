using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Payments.Signals;

/// <summary>The same proof shown twice: file, picture or the bank's number. Sending it again for the same order, after a rejection, is no offence.</summary>
internal static class RepeatSignals
{
    private const int SentAgain = 10;

    /// <summary>By Telegram's ids and by what was downloaded: the same file has many ids when it was forwarded or uploaded anew.</summary>
    public static async Task<IEnumerable<Suspicion>> OfFilesAsync(Work work, Receipt receipt)
    {
        var files = await work.Db.Set<ReceiptFile>().Where(file => file.ReceiptId == receipt.Id).Select(file => new { file.FileUniqueId, file.Sha256 }).ToListAsync(work.Stopping).ConfigureAwait(false);
        var ids = files.Select(file => file.FileUniqueId).Append(receipt.FileUniqueId).OfType<string>().ToList();
        var hashes = files.Select(file => file.Sha256).OfType<string>().ToList();
        var named = work.Db.Set<Receipt>().Where(other => ids.Contains(other.FileUniqueId!)).Select(other => other.Id);
        var hashed = work.Db.Set<ReceiptFile>().Where(other => ids.Contains(other.FileUniqueId!) || hashes.Contains(other.Sha256!)).Select(other => other.ReceiptId);
        return from other in await OthersAsync(work, receipt, named.Union(hashed)).ConfigureAwait(false)
               group other by other.UserId == receipt.UserId into side
               let first = side.First()
               select side.Key
                   ? new Suspicion(SignalKind.SameFile, first.IsSameOrder(receipt) ? SentAgain : 60, $"same picture as {first.Code}", first.Id)
                   : new Suspicion(SignalKind.SameFileOfOther, 90, $"same picture as {first.Code}", first.Id);
    }

    /// <param name="alike">Receipts whose pictures show the same, cropped or not.</param>
    public static async Task<IEnumerable<Suspicion>> OfPicturesAsync(Work work, Receipt receipt, IReadOnlyList<long> alike)
    {
        var same = await work.Db.Set<ReceiptSignal>()
            .Where(signal => signal.ReceiptId == receipt.Id && (signal.Kind == SignalKind.SameFile || signal.Kind == SignalKind.SameFileOfOther))
            .Select(signal => signal.OtherReceiptId).ToListAsync(work.Stopping).ConfigureAwait(false);
        return from other in await OthersAsync(work, receipt, work.Db.Set<Receipt>().Where(other => alike.Contains(other.Id)).Select(other => other.Id)).ConfigureAwait(false)
               where !same.Contains(other.Id)
               group other by other.UserId == receipt.UserId into side
               let first = side.First()
               let weight = !side.Key ? 70 : first.IsSameOrder(receipt) ? SentAgain : 55
               select new Suspicion(SignalKind.SimilarPicture, weight, $"picture like that of {first.Code}", first.Id);
    }

    public static async Task<IEnumerable<Suspicion>> OfReferenceAsync(Work work, Receipt receipt)
    {
        if (receipt.BankReference is not { } number)
        {
            return [];
        }

        // Four or five digits are the same by chance, unless they are of the same card.
        var isShort = number.Length < 6;
        var users = work.Db.Set<Receipt>().Where(other => other.BankReference == number && (!isShort || other.CardId == receipt.CardId)).Select(other => other.Id);
        return from other in (await OthersAsync(work, receipt, users).ConfigureAwait(false)).Take(1)
               let weight = other.IsSameOrder(receipt) ? SentAgain : isShort ? 25 : 80
               select new Suspicion(SignalKind.SameReference, weight, $"same number as {other.Code}", other.Id, number);
    }

    private static Task<List<Other>> OthersAsync(Work work, Receipt receipt, IQueryable<long> ids) => work.Db.Set<Receipt>()
        .Where(other => other.Id != receipt.Id && other.SubmittedAt != null && ids.Contains(other.Id))
        .OrderBy(other => other.Id)
        .Select(other => new Other(other.Id, other.UserId, other.OrderId, other.TrackingCode))
        .Take(50)
        .ToListAsync(work.Stopping);

    private sealed record Other(long Id, long UserId, long? OrderId, string Code)
    {
        public bool IsSameOrder(Receipt receipt) => OrderId is not null && OrderId == receipt.OrderId && UserId == receipt.UserId;
    }
}
