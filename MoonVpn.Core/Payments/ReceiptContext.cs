using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments;

/// <summary>The rules about what may be sent as a receipt, and who hears of it.</summary>
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
}
