using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Payments.Signals;

/// <summary>Writes down what speaks against a receipt. It raises the score and perhaps the flag; it decides nothing.</summary>
public sealed class ReceiptSignals
{
    /// <summary>A receipt of this score or more is flagged.</summary>
    public const int FlaggedFrom = 50;

    private const int MostNotes = 900;

    /// <summary>Each is written once. A flag that a superadmin took away comes back only with news.</summary>
    /// <returns>Whether there was news.</returns>
    internal async Task<bool> AddAsync(Work work, Receipt receipt, IEnumerable<Suspicion> found)
    {
        await work.SaveAsync().ConfigureAwait(false);
        var known = await work.Db.Set<ReceiptSignal>().Where(signal => signal.ReceiptId == receipt.Id).ToListAsync(work.Stopping).ConfigureAwait(false);
        var news = found.DistinctBy(one => (one.Kind, one.Other)).Where(one => !known.Any(signal => signal.Kind == one.Kind && signal.OtherReceiptId == one.Other)).ToList();
        if (news.Count == 0)
        {
            return false;
        }

        work.Db.AddRange(news.Select(one => new ReceiptSignal
        {
            ReceiptId = receipt.Id,
            Kind = one.Kind,
            Weight = one.Weight,
            OtherReceiptId = one.Other,
            Detail = one.Detail,
            CreatedAt = work.Now,
        }));
        receipt.Score = Math.Min(100, known.Sum(signal => signal.Weight) + news.Sum(one => one.Weight));
        receipt.IsFlagged |= receipt.Score >= FlaggedFrom;
        receipt.Notes = WithReasons(receipt.Notes, news);
        return true;
    }

    private static string WithReasons(string notes, IEnumerable<Suspicion> news)
    {
        var longer = string.Join("; ", news.Select(one => one.Reason).Prepend(notes).Where(part => part.Length > 0));
        return longer.Length <= MostNotes ? longer : notes;
    }
}
