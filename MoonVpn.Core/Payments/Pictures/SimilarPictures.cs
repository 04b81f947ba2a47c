using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>Finds receipts whose picture shows the same as another, cropped, scaled or re-encoded.</summary>
public sealed class SimilarPictures(UnitOfWork unitOfWork) : IDisposable
{
    /// <summary>So many of the likeliest are laid over it; each takes some 20 ms.</summary>
    private const int Closest = 8;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly PictureIndex _index = new();
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

    /// <summary>What came since it was last asked; the first time, everything.</summary>
    private async Task LearnAsync(CancellationToken ct)
    {
        const int atOnce = 500;
        for (var learned = atOnce; learned == atOnce;)
        {
            var more = await unitOfWork.ReadAsync(
                db => db.Set<ReceiptFile>().Where(file => file.Id > _newest && file.Sha256 != null).OrderBy(file => file.Id)
                    .Select(file => new { file.Id, file.Fingerprint }).Take(atOnce).ToListAsync(ct),
                ct).ConfigureAwait(false);
            foreach (var file in more)
            {
                _index.Add(file.Id, Fingerprint.SegmentsOf(file.Fingerprint));
                _newest = file.Id;
            }

            learned = more.Count;
        }
    }
}
