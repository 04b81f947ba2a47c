using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments;

/// <summary>What is done with receipts, by customers and by those who decide. Bot, portal and timers all come here.</summary>
public sealed class ReceiptService(UnitOfWork unitOfWork, ReceiptDesk desk, ReceiptBooking booking, ReceiptAlbums albums, ReceiptContext context)
{
    /// <summary>The customer sent proof of payment. Too late for the order is not too late for the money: it opens a late receipt.</summary>
    /// <returns>The receipt that holds it now.</returns>
    public Task<long> SubmitAsync(Actor actor, long receiptId, ReceiptUpload upload, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        context.CheckFile(upload);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await ReceiptBooking.FindAsync(work, receiptId).ConfigureAwait(false);
                if (receipt.UserId != userId)
                {
                    throw new RefusedException(Refusal.NotFound);
                }

                receipt = await OpenForAsync(work, receipt, upload).ConfigureAwait(false);
                receipt.Submit(upload, work.Now, context.ReviewWindow);
                ReceiptAlbums.AddFile(work, receipt, upload, ordinal: 0);
                await work.SaveAsync().ConfigureAwait(false);
                await context.SubmittedAsync(work, receipt).ConfigureAwait(false);
                await desk.PostAsync(work, receipt).ConfigureAwait(false);
                work.Audit("receipt.submit", "receipt", receipt.Id, new { receipt.TrackingCode, receipt.IsLate });
                work.AfterCommit(context.Changes.Raise);
                return receipt.Id;
            },
            ct);
    }

    /// <summary>A further picture of an album is part of the receipt that its first one made, whatever became of that meanwhile.</summary>
    /// <returns>False: no receipt of the actor's came in this album.</returns>
    /// <exception cref="RefusedException">It is no picture or PDF, or the receipt has as many files as it may.</exception>
    public Task<bool> AddToAlbumAsync(Actor actor, ReceiptUpload upload, CancellationToken ct)
    {
        var userId = actor.RequireUser();
        context.CheckFile(upload);
        return unitOfWork.RunAsync(actor, work => albums.JoinAsync(work, userId, upload), ct);
    }

    /// <param name="amount">What really arrived, in Toman; null: what was asked for.</param>
    /// <exception cref="RefusedException">Somebody else was first (who and when are told), or the actor may not.</exception>
    public Task<ApprovalOutcome> ApproveAsync(Actor actor, long receiptId, long? amount, CancellationToken ct) => ApproveAsync(actor, receiptId, amount, fulfil: false, ct);

    /// <summary>Late money pays for its expired order after all, at the frozen price, if there is room; else it is the customer's, in the wallet.</summary>
    /// <inheritdoc cref="ApproveAsync(Actor, long, long?, CancellationToken)"/>
    public Task<ApprovalOutcome> ApproveAndFulfilAsync(Actor actor, long receiptId, long? amount, CancellationToken ct) => ApproveAsync(actor, receiptId, amount, fulfil: true, ct);

    /// <param name="text">One's own words; needed for <see cref="RejectionReason.Other"/>.</param>
    /// <exception cref="RefusedException">Somebody else was first (who and when are told), or the actor may not.</exception>
    public Task RejectAsync(Actor actor, long receiptId, RejectionReason reason, string? text, CancellationToken ct)
    {
        ReceiptBooking.RequireStaffOrSeller(actor);
        var words = Require.OptionalText(text, "reason", 300);
        if (reason == RejectionReason.Other && words.Length < 3)
        {
            throw new RefusedException(Refusal.ReasonRequired);
        }

        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await booking.FindDecidableAsync(work, receiptId).ConfigureAwait(false);
                receipt.Reject(actor, reason, words, work.Now);
                await booking.ReleaseAsync(work, receipt).ConfigureAwait(false);
                await context.DecidedAsync(work, receipt).ConfigureAwait(false);
                await context.Follower.RejectedAsync(work, receipt).ConfigureAwait(false);
                await booking.ShowAsync(work, receipt, "receipt.reject", new { receipt.TrackingCode, reason = reason.ToString(), words }).ConfigureAwait(false);
            },
            ct);
    }

    private Task<ApprovalOutcome> ApproveAsync(Actor actor, long receiptId, long? amount, bool fulfil, CancellationToken ct)
    {
        ReceiptBooking.RequireStaffOrSeller(actor);
        if (amount is <= 0 or > Toman.Max)
        {
            throw new RefusedException(Refusal.AmountOutOfRange, 1L, Toman.Max);
        }

        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await booking.FindDecidableAsync(work, receiptId).ConfigureAwait(false);
                var arrived = amount ?? receipt.Amount;
                if (NeedsAnother(actor, receipt, arrived))
                {
                    receipt.ApproveFirst(actor, arrived, work.Now);
                    await booking.ShowAsync(work, receipt, "receipt.approve_first", new { receipt.TrackingCode, arrived }).ConfigureAwait(false);
                    return ApprovalOutcome.WaitsForSecond;
                }

                var outcome = await booking.BookAsync(work, receipt, arrived, fulfil).ConfigureAwait(false);
                await booking.ShowAsync(work, receipt, "receipt.approve", new { receipt.TrackingCode, asked = receipt.Amount, arrived, first = receipt.FirstApprovedByName }).ConfigureAwait(false);
                return outcome;
            },
            ct);
    }

    /// <summary>Above the set amount two people must have found the same; the shop itself is nobody's second.</summary>
    /// <exception cref="RefusedException">The same person again, or another amount than the first found.</exception>
    private bool NeedsAnother(Actor actor, Receipt receipt, long arrived)
    {
        if (receipt.FirstApprovedAt is null)
        {
            return context.SecondApproverAbove is > 0 and var most && arrived > most;
        }

        if (receipt.FirstApprovedBy == actor.UserId)
        {
            throw new RefusedException(Refusal.SecondApproverNeeded, receipt.FirstApprovedByName ?? "");
        }

        return receipt.FirstApprovedAmount == arrived ? false : throw new RefusedException(Refusal.SecondApprovalDiffers, receipt.FirstApprovedAmount!.Value);
    }

    private async Task<Receipt> OpenForAsync(Work work, Receipt receipt, ReceiptUpload upload)
    {
        if (receipt.Status == ReceiptStatus.Expired && !receipt.IsSubmitted)
        {
            await RequireNoneUndecidedAsync(work, receipt).ConfigureAwait(false);
            var isInTime = upload.SentAt >= receipt.CreatedAt && upload.SentAt <= receipt.UploadUntil;
            return (isInTime ? await context.Follower.HeardTooLateAsync(work, receipt).ConfigureAwait(false) : null)
                ?? await desk.OpenLateAsync(work, receipt).ConfigureAwait(false);
        }

        // Judged by Telegram's date: a bot that was stopped eats nobody's time.
        if (receipt is { Status: ReceiptStatus.Pending, IsSubmitted: false } && upload.SentAt > receipt.UploadUntil)
        {
            await desk.ExpireAsync(work, receipt).ConfigureAwait(false);
            await context.Follower.NotSentAsync(work, receipt).ConfigureAwait(false);
            await work.SaveAsync().ConfigureAwait(false);
            return await desk.OpenLateAsync(work, receipt).ConfigureAwait(false);
        }

        return receipt;
    }

    /// <summary>One late receipt at a time: the first is looked at before there can be another.</summary>
    private static async Task RequireNoneUndecidedAsync(Work work, Receipt missed)
    {
        var others = work.Db.Set<Receipt>().Where(other => other.OrderId == missed.OrderId && other.RespondedAt == null);
        if (await others.AnyAsync(other => other.Status == ReceiptStatus.Pending || other.SubmittedAt != null, work.Stopping).ConfigureAwait(false))
        {
            throw new RefusedException(Refusal.ReceiptAlreadySent);
        }
    }
}
