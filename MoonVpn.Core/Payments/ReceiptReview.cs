using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Payments.Signals;

namespace MoonVpn.Core.Payments;

/// <summary>What those who look at receipts do besides approving and rejecting: look, doubt, ask, take back, and overrule.</summary>
public sealed class ReceiptReview(UnitOfWork unitOfWork, ReceiptDesk desk, ReceiptBooking booking, Outbox outbox, ReceiptContext context)
{
    private const int RaisedWeight = 40;
    private const int MostScore = 100;

    private static readonly TimeSpan WatchFor = TimeSpan.FromMinutes(2);

    /// <summary>Tells others that the actor is looking at it. A courtesy: it keeps nobody from deciding.</summary>
    public Task WatchAsync(Actor actor, long receiptId, CancellationToken ct)
    {
        ReceiptBooking.RequireStaffOrSeller(actor);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await booking.FindAllowedAsync(work, receiptId).ConfigureAwait(false);
                if (!receipt.IsDecidable)
                {
                    return;
                }

                var isNews = receipt.WatchedBy != actor.UserId || receipt.WatchedUntil <= work.Now;
                receipt.Watch(actor, work.Now + WatchFor);
                if (isNews)
                {
                    await booking.ShowAsync(work, receipt, "receipt.watch", new { receipt.TrackingCode }).ConfigureAwait(false);
                }
            },
            ct);
    }

    /// <summary>Marks it as suspicious, with a reason for the others.</summary>
    public Task FlagAsync(Actor actor, long receiptId, string note, CancellationToken ct)
    {
        ReceiptBooking.RequireStaffOrSeller(actor);
        var words = RequireReason(note);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await booking.FindAllowedAsync(work, receiptId).ConfigureAwait(false);
                await RaiseAsync(work, receipt, $"{actor.Name}: {words}").ConfigureAwait(false);
                await booking.ShowAsync(work, receipt, "receipt.flag", new { receipt.TrackingCode, words }).ConfigureAwait(false);
            },
            ct);
    }

    /// <summary>Clears the flag; only a superadmin may. The signals stay on record.</summary>
    public Task UnflagAsync(Actor actor, long receiptId, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await ReceiptBooking.FindAsync(work, receiptId).ConfigureAwait(false);
                receipt.IsFlagged = false;
                receipt.NeedsSuperadmin = false;
                await booking.ShowAsync(work, receipt, "receipt.unflag", new { receipt.TrackingCode }).ConfigureAwait(false);
            },
            ct);
    }

    /// <summary>Asks the superadmin for a second opinion: from now on only that one decides.</summary>
    public Task AskSuperadminAsync(Actor actor, long receiptId, string? note, CancellationToken ct)
    {
        ReceiptBooking.RequireStaffOrSeller(actor);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await booking.FindDecidableAsync(work, receiptId).ConfigureAwait(false);
                receipt.NeedsSuperadmin = true;
                await RaiseAsync(work, receipt, $"{actor.Name}: {Require.OptionalText(note, "notes", 200)}").ConfigureAwait(false);
                await outbox.AlertAsync(work, $"second-opinion:{receiptId}", $"{receipt.TrackingCode}: {actor.Name}").ConfigureAwait(false);
                await booking.ShowAsync(work, receipt, "receipt.ask_superadmin", new { receipt.TrackingCode }).ConfigureAwait(false);
            },
            ct);
    }

    /// <summary>
    /// Takes the first of two approvals back while the second is not given: its amount was mistyped, or there is doubt. It may be given anew.
    /// Whoever gave it may, and a superadmin.
    /// </summary>
    /// <exception cref="RefusedException">There is none, it is somebody else's, or the receipt is decided.</exception>
    public Task WithdrawAsync(Actor actor, long receiptId, CancellationToken ct)
    {
        ReceiptBooking.RequireStaffOrSeller(actor);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await booking.FindDecidableAsync(work, receiptId).ConfigureAwait(false);
                if (receipt.FirstApprovedAt is null)
                {
                    throw new RefusedException(Refusal.UndoNotPossible);
                }

                if (receipt.FirstApprovedBy != actor.UserId)
                {
                    actor.RequireSuperadmin();
                }

                var (first, amount) = (receipt.FirstApprovedByName, receipt.FirstApprovedAmount);
                receipt.WithdrawFirst();
                await booking.ShowAsync(work, receipt, "receipt.withdraw", new { receipt.TrackingCode, first, amount }).ConfigureAwait(false);
            },
            ct);
    }

    /// <summary>
    /// Takes an approval back by rows of its own: what the money paid for first, then the deposit. The row stays approved. Admins may for some
    /// minutes, a superadmin always.
    /// </summary>
    /// <exception cref="RefusedException">Not approved, undone already, too late, or the customer has spent the money.</exception>
    public Task UndoAsync(Actor actor, long receiptId, string reason, CancellationToken ct)
    {
        ReceiptBooking.RequireStaffOrSeller(actor);
        var words = RequireReason(reason);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await booking.FindAllowedAsync(work, receiptId).ConfigureAwait(false);
                if (receipt is not { Status: ReceiptStatus.Approved, ReversedAt: null })
                {
                    throw new RefusedException(Refusal.UndoNotPossible);
                }

                if (!actor.IsSuperadmin && work.Now > receipt.RespondedAt + context.UndoWindow)
                {
                    throw new RefusedException(Refusal.UndoTooLate, (long)context.UndoWindow.TotalMinutes);
                }

                await context.Follower.UndoingAsync(work, receipt, words).ConfigureAwait(false);
                await booking.UnbookAsync(work, receipt, words).ConfigureAwait(false);
                receipt.Reverse(actor, words, work.Now);
                await context.DecidedAsync(work, receipt).ConfigureAwait(false);
                await outbox.ToUserAsync(work, receipt.UserId, NotificationType.ReceiptUndone, receipt.Id).ConfigureAwait(false);
                await booking.ShowAsync(work, receipt, "receipt.undo", new { receipt.TrackingCode, receipt.ApprovedAmount, words }).ConfigureAwait(false);
            },
            ct);
    }

    /// <summary>
    /// A superadmin finds that the money did arrive, whatever became of the receipt: a new row in its place, approved at once. It pays for its
    /// order if that still waits or can be taken up again; else it is the customer's, in the wallet. The old row is never touched.
    /// </summary>
    /// <param name="amount">What arrived, in Toman; null: what was asked for.</param>
    /// <returns>The new receipt.</returns>
    /// <exception cref="RefusedException">It still waits or stands approved, was overruled already, or another receipt of its order is being looked at.</exception>
    public Task<long> OverrideAsync(Actor actor, long receiptId, long? amount, string reason, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        var words = RequireReason(reason);
        if (amount is <= 0 or > Toman.Max)
        {
            throw new RefusedException(Refusal.AmountOutOfRange, 1L, Toman.Max);
        }

        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var old = await booking.FindAllowedAsync(work, receiptId).ConfigureAwait(false);
                await RequireOverridableAsync(work, old).ConfigureAwait(false);
                var receipt = await desk.OpenInPlaceAsync(work, old).ConfigureAwait(false);
                receipt.Submit(new ReceiptUpload(ReceiptFileKind.Text, work.Now, Text: words), work.Now, context.ReviewWindow);
                await work.SaveAsync().ConfigureAwait(false);
                await booking.BookAsync(work, receipt, amount ?? old.Amount, fulfil: true).ConfigureAwait(false);
                await booking.ShowAsync(work, receipt, "receipt.override", new { receipt.TrackingCode, overrides = old.TrackingCode, receipt.ApprovedAmount, words }).ConfigureAwait(false);
                await outbox.ToGroupAsync(work, null, null, NotificationType.ReceiptCopies, old.Id, $"overruled:{receipt.Id}").ConfigureAwait(false);
                return receipt.Id;
            },
            ct);
    }

    private static async Task RequireOverridableAsync(Work work, Receipt old)
    {
        if (old is { Status: ReceiptStatus.Approved, ReversedAt: null })
        {
            throw ReceiptBooking.AlreadyDecided(old);
        }

        // What can still be approved as it is needs no row in its place: both could be.
        if (old.IsDecidable)
        {
            throw new RefusedException(Refusal.ReceiptUnderReview);
        }

        if (old.Status == ReceiptStatus.Pending)
        {
            throw new RefusedException(Refusal.ReceiptNotOpen);
        }

        var others = work.Db.Set<Receipt>().Where(other => other.OverridesId == old.Id || (other.OrderId == old.OrderId && other.OrderId != null && other.Id != old.Id));
        foreach (var other in await others.ToListAsync(work.Stopping).ConfigureAwait(false))
        {
            if (other.OverridesId == old.Id && other.ReversedAt is null)
            {
                throw ReceiptBooking.AlreadyDecided(other);
            }

            if (other is { Status: ReceiptStatus.Pending, IsSubmitted: true })
            {
                throw new RefusedException(Refusal.ReceiptUnderReview);
            }
        }
    }

    private static async Task RaiseAsync(Work work, Receipt receipt, string note)
    {
        receipt.IsFlagged = true;
        receipt.Notes = PersianText.Clean($"{receipt.Notes} {note}", 1000);
        if (!await work.Db.Set<ReceiptSignal>().AnyAsync(signal => signal.ReceiptId == receipt.Id && signal.Kind == SignalKind.Raised, work.Stopping).ConfigureAwait(false))
        {
            receipt.Score = Math.Min(MostScore, receipt.Score + RaisedWeight);
        }

        work.Db.Add(new ReceiptSignal { ReceiptId = receipt.Id, Kind = SignalKind.Raised, Weight = RaisedWeight, Detail = PersianText.Clean(note, 200), CreatedAt = work.Now });
    }

    private static string RequireReason(string? reason)
    {
        var words = Require.OptionalText(reason, "reason", 300);
        return words.Length >= 3 ? words : throw new RefusedException(Refusal.ReasonRequired);
    }
}
