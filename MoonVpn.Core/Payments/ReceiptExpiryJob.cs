using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments;

/// <summary>Keeps the two windows of a receipt: reminds, and ends what is over.</summary>
public sealed class ReceiptExpiryJob(
    UnitOfWork unitOfWork, Outbox outbox, ReceiptDesk desk, ReceiptContext context, SettingsStore settings, Backlog backlog, JobClock<ReceiptExpiryJob> clock)
    : PeriodicJob(TimeSpan.FromSeconds(20), clock)
{
    private static readonly TimeSpan[] CustomerReminders = [TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5)];
    private static readonly TimeSpan[] AdminReminders = [TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20)];

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        var open = await unitOfWork.ReadAsync(
            db => db.Set<Receipt>().Where(receipt => receipt.Status == ReceiptStatus.Pending).OrderBy(receipt => receipt.Id).Select(receipt => receipt.Id).ToListAsync(ct),
            ct).ConfigureAwait(false);
        foreach (var receiptId in open)
        {
            await StepGuardedAsync(receiptId, ct).ConfigureAwait(false);
        }
    }

    protected override Task WaitForFirstAsync(CancellationToken ct) => backlog.WaitAsync(clock.Time, ct);

    /// <summary>One unit each: a receipt that cannot be handled keeps no other from its turn.</summary>
    private async Task StepGuardedAsync(long receiptId, CancellationToken ct)
    {
        try
        {
            await unitOfWork.RunAsync(Actor.System("receipt-expiry"), work => StepAsync(work, receiptId), ct).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever one receipt throws, the next one has its turn.
        catch (Exception failure) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            clock.Logger.LogError(failure, "The time of receipt {ReceiptId} could not be judged", receiptId);
        }
    }

    private async Task StepAsync(Work work, long receiptId)
    {
        var receipt = await work.Db.Set<Receipt>().FindAsync([receiptId], work.Stopping).ConfigureAwait(false);
        if (receipt is not { Status: ReceiptStatus.Pending })
        {
            return;
        }

        if (receipt.IsSubmitted)
        {
            await ReviewAsync(work, receipt).ConfigureAwait(false);
        }
        else
        {
            await UploadAsync(work, receipt).ConfigureAwait(false);
        }
    }

    private async Task UploadAsync(Work work, Receipt receipt)
    {
        if (work.Now >= receipt.UploadUntil)
        {
            await desk.ExpireAsync(work, receipt).ConfigureAwait(false);
            await context.Follower.NotSentAsync(work, receipt).ConfigureAwait(false);
            work.Audit("receipt.not_sent", "receipt", receipt.Id, new { receipt.TrackingCode });
            return;
        }

        var left = receipt.UploadUntil - work.Now;
        var due = CustomerReminders.Count(before => left <= before);
        if (due > receipt.RemindersSent)
        {
            receipt.RemindersSent = due;
            await outbox.ToUserAsync(work, receipt.UserId, NotificationType.PaymentReminder, receipt.Id, $"{due}").ConfigureAwait(false);
        }
    }

    private async Task ReviewAsync(Work work, Receipt receipt)
    {
        if (work.Now >= receipt.ReviewUntil)
        {
            await NobodyAnsweredAsync(work, receipt).ConfigureAwait(false);
            return;
        }

        var due = AdminReminders.Count(after => work.Now - receipt.SubmittedAt >= after);
        if (due > receipt.RemindersSent)
        {
            receipt.RemindersSent = due;
            await outbox.ToGroupAsync(work, null, null, NotificationType.ReceiptWaiting, receipt.Id, $"{due}").ConfigureAwait(false);
        }
    }

    private async Task NobodyAnsweredAsync(Work work, Receipt receipt)
    {
        var escalates = settings.Get(ShopSettings.ReceiptUnanswered) == "escalate";
        if (!escalates)
        {
            await desk.ExpireAsync(work, receipt).ConfigureAwait(false);
            work.Audit("receipt.unanswered", "receipt", receipt.Id, new { receipt.TrackingCode });
            work.AfterCommit(context.Changes.Raise);
            await outbox.ToGroupAsync(work, null, null, NotificationType.ReceiptCopies, receipt.Id, "unanswered").ConfigureAwait(false);
        }

        receipt.IsFlagged = true;
        await outbox.AlertAsync(work, $"unanswered:{receipt.Id}", receipt.TrackingCode).ConfigureAwait(false);
        await outbox.ToUserAsync(work, receipt.UserId, NotificationType.ReceiptDelayed, receipt.Id).ConfigureAwait(false);
    }
}
