using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Payments;

/// <summary>What is done with receipts, by customers and by those who decide. Bot, portal and timers all come here.</summary>
public sealed class ReceiptService(UnitOfWork unitOfWork, Wallet wallet, ReceiptDesk desk, ReceiptRights rights, Outbox outbox, ReceiptContext context)
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
                var receipt = await FindAsync(work, receiptId).ConfigureAwait(false);
                if (receipt.UserId != userId)
                {
                    throw new RefusedException(Refusal.NotFound);
                }

                receipt = await OpenForAsync(work, receipt, upload).ConfigureAwait(false);
                receipt.Submit(upload, work.Now, context.ReviewWindow);
                await work.SaveAsync().ConfigureAwait(false);
                await context.SubmittedAsync(work, receipt).ConfigureAwait(false);
                await desk.PostAsync(work, receipt).ConfigureAwait(false);
                work.Audit("receipt.submit", "receipt", receipt.Id, new { receipt.TrackingCode, receipt.IsLate });
                work.AfterCommit(context.Changes.Raise);
                return receipt.Id;
            },
            ct);
    }

    /// <param name="amount">What really arrived, in Toman; null: what was asked for.</param>
    /// <exception cref="RefusedException">Somebody else was first (who and when are told), or the actor may not.</exception>
    public Task ApproveAsync(Actor actor, long receiptId, long? amount, CancellationToken ct)
    {
        RequireStaffOrSeller(actor);
        if (amount is <= 0 or > Toman.Max)
        {
            throw new RefusedException(Refusal.AmountOutOfRange, 1L, Toman.Max);
        }

        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await FindDecidableAsync(work, receiptId).ConfigureAwait(false);
                var arrived = amount ?? receipt.Amount;
                var deposit = await wallet.PostAsync(work, new LedgerEntry(
                    receipt.UserId, TransactionType.Deposit, new Toman(arrived), $"receipt:{receipt.Id}:deposit", receipt.OrderId, "card", receipt.TextReference)).ConfigureAwait(false);
                receipt.Approve(actor, arrived, deposit.Id, work.Now);
                await context.DecidedAsync(work, receipt).ConfigureAwait(false);
                await context.Follower.ApprovedAsync(work, receipt).ConfigureAwait(false);
                await AnswerAsync(work, receipt, "receipt.approve", new { receipt.TrackingCode, asked = receipt.Amount, arrived }).ConfigureAwait(false);
            },
            ct);
    }

    /// <param name="text">One's own words; needed for <see cref="RejectionReason.Other"/>.</param>
    /// <exception cref="RefusedException">Somebody else was first (who and when are told), or the actor may not.</exception>
    public Task RejectAsync(Actor actor, long receiptId, RejectionReason reason, string? text, CancellationToken ct)
    {
        RequireStaffOrSeller(actor);
        var words = Require.OptionalText(text, "reason", 300);
        if (reason == RejectionReason.Other && words.Length < 3)
        {
            throw new RefusedException(Refusal.ReasonRequired);
        }

        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await FindDecidableAsync(work, receiptId).ConfigureAwait(false);
                receipt.Reject(actor, reason, words, work.Now);
                await context.DecidedAsync(work, receipt).ConfigureAwait(false);
                await context.Follower.RejectedAsync(work, receipt).ConfigureAwait(false);
                await AnswerAsync(work, receipt, "receipt.reject", new { receipt.TrackingCode, reason = reason.ToString(), words }).ConfigureAwait(false);
            },
            ct);
    }

    /// <summary>Asks the superadmin for a second opinion: from now on only that one decides.</summary>
    public Task AskSuperadminAsync(Actor actor, long receiptId, string? note, CancellationToken ct)
    {
        RequireStaffOrSeller(actor);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await FindDecidableAsync(work, receiptId).ConfigureAwait(false);
                receipt.NeedsSuperadmin = true;
                receipt.IsFlagged = true;
                receipt.Notes = Require.OptionalText($"{receipt.Notes} {note}", "notes", 1000);
                await outbox.AlertAsync(work, $"second-opinion:{receiptId}", $"{receipt.TrackingCode}: {actor.Name}").ConfigureAwait(false);
                await AnswerAsync(work, receipt, "receipt.ask_superadmin", new { receipt.TrackingCode }).ConfigureAwait(false);
            },
            ct);
    }

    /// <summary>Clears the flag; only a superadmin may.</summary>
    public Task UnflagAsync(Actor actor, long receiptId, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var receipt = await FindAsync(work, receiptId).ConfigureAwait(false);
                receipt.IsFlagged = false;
                receipt.NeedsSuperadmin = false;
                await AnswerAsync(work, receipt, "receipt.unflag", new { receipt.TrackingCode }).ConfigureAwait(false);
            },
            ct);
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
            receipt.Expire();
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

    private async Task<Receipt> FindDecidableAsync(Work work, long receiptId)
    {
        var receipt = await FindAsync(work, receiptId).ConfigureAwait(false);
        var card = await work.Db.Set<BankCard>().FindAsync([receipt.CardId], work.Stopping).ConfigureAwait(false);
        rights.RequireDecision(work.Actor, receipt, card!);
        if (receipt.RespondedAt is { } when)
        {
            throw new RefusedException(Refusal.ReceiptAlreadyDecided, receipt.DecidedByName ?? "", when, receipt.Status);
        }

        return receipt.IsDecidable ? receipt : throw new RefusedException(Refusal.ReceiptNotOpen);
    }

    /// <summary>Every posted copy shows the new state, and the change is on record.</summary>
    private async Task AnswerAsync(Work work, Receipt receipt, string action, object details)
    {
        await outbox.ToGroupAsync(work, null, null, NotificationType.ReceiptCopies, receipt.Id, $"{action}:{work.Now.Ticks}").ConfigureAwait(false);
        work.Audit(action, "receipt", receipt.Id, details);
        work.AfterCommit(context.Changes.Raise);
    }

    private static void RequireStaffOrSeller(Actor actor)
    {
        if (actor.Role != UserRole.Seller)
        {
            actor.Require(Permission.Receipts);
        }
    }

    private static async Task<Receipt> FindAsync(Work work, long receiptId) =>
        await work.Db.Set<Receipt>().FindAsync([receiptId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
}
