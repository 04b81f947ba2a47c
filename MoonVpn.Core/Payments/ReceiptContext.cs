using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments;

/// <summary>The rules about what may be sent as a receipt, and what is suspicious about one.</summary>
public sealed class ReceiptContext(IReceiptFollower follower, IEnumerable<IReceiptWitness> witnesses, SettingsStore settings, ReceiptChanges changes)
{
    internal IReceiptFollower Follower => follower;

    internal ReceiptChanges Changes => changes;

    internal TimeSpan UndoWindow => settings.Minutes(MoneySettings.UndoMinutes);

    /// <summary>Toman above which two must approve; 0: never.</summary>
    internal long SecondApproverAbove => settings.Get(MoneySettings.SecondApproverAbove);

    internal TimeSpan ReviewWindow => settings.Minutes(ShopSettings.ReceiptReviewMinutes);

    internal async Task SubmittedAsync(Work work, Receipt receipt)
    {
        foreach (var witness in witnesses)
        {
            await witness.SubmittedAsync(work, receipt).ConfigureAwait(false);
        }
    }

    internal async Task DecidedAsync(Work work, Receipt receipt)
    {
        foreach (var witness in witnesses)
        {
            await witness.DecidedAsync(work, receipt).ConfigureAwait(false);
        }
    }

    /// <exception cref="RefusedException">Not a picture, a PDF or a text with a number; or too large.</exception>
    internal void CheckFile(ReceiptUpload upload)
    {
        if (upload.Kind == ReceiptFileKind.Text && (upload.Text is null || PersianText.Fold(upload.Text).Count(char.IsAsciiDigit) < 4))
        {
            throw new RefusedException(Refusal.ReceiptNeedsNumber);
        }

        if (upload.Kind == ReceiptFileKind.Document && upload.MimeType is not "application/pdf" && upload.MimeType?.StartsWith("image/", StringComparison.Ordinal) != true)
        {
            throw new RefusedException(Refusal.ReceiptFileKind);
        }

        var megabytes = settings.Get(ShopSettings.ReceiptMaxMegabytes);
        if (upload.FileSize > megabytes * 1024 * 1024)
        {
            throw new RefusedException(Refusal.ReceiptFileTooLarge, megabytes);
        }
    }

    /// <summary>The same picture or the same bank number was sent before: that warns, it does not block.</summary>
    internal async Task FlagRepeatsAsync(Work work, Receipt receipt)
    {
        var others = work.Db.Set<Receipt>().Where(other => other.Id != receipt.Id && other.SubmittedAt != null);
        var reasons = new List<string>();
        if (receipt.FileUniqueId is { } file && await others.Where(other => other.FileUniqueId == file).Select(other => other.TrackingCode).FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false) is { } samePicture)
        {
            reasons.Add($"same picture as {samePicture}");
        }

        if (receipt.TextReference is { } text && receipt.FileKind == ReceiptFileKind.Text
            && await others.Where(other => other.TextReference == text).Select(other => other.TrackingCode).FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false) is { } sameNumber)
        {
            reasons.Add($"same number as {sameNumber}");
        }

        receipt.IsFlagged |= reasons.Count > 0;
        receipt.Notes = string.Join("; ", reasons);
    }
}
