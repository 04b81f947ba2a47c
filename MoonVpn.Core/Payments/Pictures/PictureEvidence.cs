using MoonVpn.Core.Data;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Payments.Signals;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>What a picture has to say about its receipt, and whom that is told.</summary>
public sealed class PictureEvidence(SimilarPictures similar, ReceiptSignals signals, PictureReader reader, Outbox outbox, ReceiptChanges changes)
{
    /// <summary>A picture waits to be read.</summary>
    internal event Action? Waiting;

    internal Task<IReadOnlyList<long>> AlikeAsync(KeptCopy copy, long receiptId, CancellationToken ct) =>
        copy.Fingerprint is { } fingerprint ? similar.FindAsync(fingerprint, receiptId, ct) : Task.FromResult<IReadOnlyList<long>>([]);

    /// <summary>A copy was kept.</summary>
    internal async Task KeptAsync(Work work, Receipt receipt, KeptCopy copy, IReadOnlyList<long> alike)
    {
        if (copy.Extension == ".jpg" && reader.IsOn)
        {
            receipt.OcrStatus = OcrStatus.Waiting;
            work.AfterCommit(() => Waiting?.Invoke());
        }

        var isNews = await signals.AddAsync(work, receipt, await RepeatSignals.OfFilesAsync(work, receipt).ConfigureAwait(false)).ConfigureAwait(false);
        isNews |= await signals.AddAsync(work, receipt, await RepeatSignals.OfPicturesAsync(work, receipt, alike).ConfigureAwait(false)).ConfigureAwait(false);
        await TellAsync(work, receipt, isNews, "signals").ConfigureAwait(false);
    }

    /// <summary>It was read, or could not be.</summary>
    internal async Task ReadAsync(Work work, Receipt receipt, PictureText? text)
    {
        receipt.OcrStatus = text is null ? OcrStatus.Failed : OcrStatus.Read;
        if (text is null)
        {
            return;
        }

        receipt.OcrExtractedText = text.Words;
        receipt.OcrConfidence = text.Confidence;
        var card = await work.Db.FindAsync<BankCard>([receipt.CardId], work.Stopping).ConfigureAwait(false);
        var hints = ReadingSignals.Of(text.Sure, receipt, card!);
        receipt.AutoDetectedAmount ??= hints.Amount;
        receipt.BankReference ??= hints.Reference;
        await signals.AddAsync(work, receipt, [.. hints.Suspicions, .. await RepeatSignals.OfReferenceAsync(work, receipt).ConfigureAwait(false)]).ConfigureAwait(false);
        await TellAsync(work, receipt, isNews: true, "read").ConfigureAwait(false);
    }

    /// <summary>Open pages and, while it is to be decided, the posted copies show it.</summary>
    private async Task TellAsync(Work work, Receipt receipt, bool isNews, string occasion)
    {
        if (isNews && receipt.IsDecidable)
        {
            await outbox.ToGroupAsync(work, null, null, NotificationType.ReceiptCopies, receipt.Id, $"{occasion}:{work.Now.Ticks}").ConfigureAwait(false);
        }

        work.AfterCommit(changes.Raise);
    }
}
