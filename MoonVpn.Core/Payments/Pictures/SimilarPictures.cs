using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>Finds receipts whose picture shows the same as another, cropped, scaled or re-encoded.</summary>
public sealed class SimilarPictures(UnitOfWork unitOfWork) : IDisposable
{
    /// <summary>So many of the likeliest are laid over it; each takes some 20 ms.</summary>
    private const int Closest = 8;

    private const int AtOnce = 500;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly PictureIndex _index = new();
    private readonly HashSet<long> _awaited = [];
    private long _newest;

    /// <returns>Other receipts, the likeliest first.</returns>
    internal async Task<IReadOnlyList<long>> FindAsync(Fingerprint fingerprint, long receiptId, CancellationToken ct)
    {
        await _gate.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            await LearnAsync(ct).ConfigureAwait(false);
            var near = _index.Nearest(fingerprint.Segments, Closest);
            var candidates = await unitOfWork.ReadAsync(
                db => db.Set<ReceiptFile>().Where(file => near.Contains(file.Id) && file.ReceiptId != receiptId && file.Fingerprint != null).ToListAsync(ct), ct).ConfigureAwait(false);
            return [.. candidates.Where(file => Fingerprint.Unpack(file.Fingerprint) is { } other && Likeness.Of(fingerprint, other).IsSame).Select(file => file.ReceiptId).Distinct()];
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>What came since it was last asked, the first time everything; and those that had not been kept then.</summary>
    private async Task LearnAsync(CancellationToken ct)
    {
        foreach (var some in _awaited.Chunk(AtOnce).ToList())
        {
            await LearnAsync(files => files.Where(file => some.Contains(file.Id) && file.Sha256 != null), ct).ConfigureAwait(false);
        }

        for (var learned = AtOnce; learned == AtOnce;)
        {
            var newest = _newest;
            learned = await LearnAsync(files => files.Where(file => file.Id > newest), ct).ConfigureAwait(false);
        }
    }

    private async Task<int> LearnAsync(Func<IQueryable<ReceiptFile>, IQueryable<ReceiptFile>> which, CancellationToken ct)
    {
        var files = await unitOfWork.ReadAsync(
            db => which(db.Set<ReceiptFile>()).OrderBy(file => file.Id).Take(AtOnce)
                .Select(file => new { file.Id, IsKept = file.Sha256 != null, file.Fingerprint }).ToListAsync(ct),
            ct).ConfigureAwait(false);
        foreach (var file in files)
        {
            _newest = Math.Max(_newest, file.Id);
            if (!file.IsKept)
            {
                _awaited.Add(file.Id);
                continue;
            }

            _awaited.Remove(file.Id);
            _index.Add(file.Id, Fingerprint.SegmentsOf(file.Fingerprint));
        }

        return files.Count;
    }
}
