using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>Reads the pictures of receipts that were just kept, one after the other. Nothing waits for it.</summary>
public sealed class ReceiptReadJob : PeriodicJob
{
    private const int MostPictures = 3;

    private static readonly ReceiptStatus[] AnyStatus = Enum.GetValues<ReceiptStatus>();
    private static readonly TimeSpan StillWorthIt = TimeSpan.FromDays(1);

    private readonly UnitOfWork _unitOfWork;
    private readonly DataPaths _paths;
    private readonly PictureReader _reader;
    private readonly PictureEvidence _evidence;
    private readonly JobClock _clock;

    public ReceiptReadJob(UnitOfWork unitOfWork, DataPaths paths, PictureReader reader, PictureEvidence evidence, JobClock<ReceiptReadJob> clock)
        : base(TimeSpan.FromSeconds(30), clock)
    {
        (_unitOfWork, _paths, _reader, _evidence, _clock) = (unitOfWork, paths, reader, evidence, clock);
        evidence.Waiting += Wake;
    }

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        if (!_reader.IsOn)
        {
            return;
        }

        var since = _clock.Time.GetUtcNow().UtcDateTime - StillWorthIt;
        var waiting = await _unitOfWork.ReadAsync(
            db => db.Set<Receipt>().Where(receipt => AnyStatus.Contains(receipt.Status) && receipt.SubmittedAt > since && receipt.OcrStatus == OcrStatus.Waiting)
                .OrderBy(receipt => receipt.Id).Select(receipt => receipt.Id).ToListAsync(ct),
            ct).ConfigureAwait(false);
        foreach (var receiptId in waiting)
        {
            await ReadGuardedAsync(receiptId, ct).ConfigureAwait(false);
        }
    }

    private async Task ReadGuardedAsync(long receiptId, CancellationToken ct)
    {
        try
        {
            await ReadAsync(receiptId, ct).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever is wrong with one, the next has its turn.
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            _clock.Logger.LogError(failure, "The pictures of receipt {ReceiptId} could not be read", receiptId);
            await NoteAsync(receiptId, null, ct).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(long receiptId, CancellationToken ct)
    {
        var paths = await _unitOfWork.ReadAsync(
            db => db.Set<ReceiptFile>().Where(file => file.ReceiptId == receiptId && file.Path!.EndsWith(".jpg"))
                .OrderBy(file => file.Ordinal).Select(file => file.Path!).Take(MostPictures).ToListAsync(ct),
            ct).ConfigureAwait(false);
        var texts = new List<PictureText>();
        foreach (var path in paths)
        {
            if (await _reader.ReadAsync(Path.Combine(_paths.Files, path), ct).ConfigureAwait(false) is { } text)
            {
                texts.Add(text);
            }
        }

        await NoteAsync(receiptId, texts.Count == 0 ? null : PictureText.Of(texts), ct).ConfigureAwait(false);
    }

    private Task NoteAsync(long receiptId, PictureText? text, CancellationToken ct) => _unitOfWork.RunAsync(
        Actor.System("receipt-reader"),
        async work => await _evidence.ReadAsync(work, (await work.Db.FindAsync<Receipt>([receiptId], work.Stopping).ConfigureAwait(false))!, text).ConfigureAwait(false),
        ct);
}
