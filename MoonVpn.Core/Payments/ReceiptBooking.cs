using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Payments;

/// <summary>Finds the receipt that is to be decided, books what came of it, and lets everybody who looks at it see, within the caller's unit of work.</summary>
public sealed class ReceiptBooking(Wallet wallet, ReceiptRights rights, Outbox outbox, ReceiptContext context)
{
    /// <exception cref="RefusedException">There is no such receipt, the actor may not decide it, it was decided (who and when are told), or nothing was sent.</exception>
    internal async Task<Receipt> FindDecidableAsync(Work work, long receiptId)
    {
        var receipt = await FindAllowedAsync(work, receiptId).ConfigureAwait(false);
        if (receipt.RespondedAt is not null)
        {
            throw AlreadyDecided(receipt);
        }

        return receipt.IsDecidable ? receipt : throw new RefusedException(Refusal.ReceiptNotOpen);
    }

    /// <exception cref="RefusedException">There is no such receipt, or the actor may not decide it.</exception>
    internal async Task<Receipt> FindAllowedAsync(Work work, long receiptId)
    {
        var receipt = await FindAsync(work, receiptId).ConfigureAwait(false);
        var card = await work.Db.Set<BankCard>().FindAsync([receipt.CardId], work.Stopping).ConfigureAwait(false);
        rights.RequireDecision(work.Actor, receipt, card!);
        return receipt;
    }

    internal static async Task<Receipt> FindAsync(Work work, long receiptId) =>
        await work.Db.Set<Receipt>().FindAsync([receiptId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);

    internal static RefusedException AlreadyDecided(Receipt receipt) =>
        new(Refusal.ReceiptAlreadyDecided, receipt.DecidedByName ?? "", receipt.RespondedAt!.Value, receipt.Status);

    /// <summary>Deposit, approval and what follows from it: one cause, one commit.</summary>
    /// <param name="fulfil">Late money is to pay for its order after all.</param>
    internal async Task<ApprovalOutcome> BookAsync(Work work, Receipt receipt, long arrived, bool fulfil)
    {
        var deposit = await wallet.PostAsync(work, new LedgerEntry(
            receipt.UserId, TransactionType.Deposit, new Toman(arrived), $"receipt:{receipt.Id}:deposit", receipt.OrderId, "card", receipt.TextReference)).ConfigureAwait(false);
        await SettleAsync(work, receipt, arrived).ConfigureAwait(false);
        receipt.Approve(work.Actor, arrived, deposit.Id, work.Now);
        await context.DecidedAsync(work, receipt).ConfigureAwait(false);
        return await context.Follower.ApprovedAsync(work, receipt, fulfil).ConfigureAwait(false);
    }

    /// <summary>It was rejected: its card's owner need not answer for it.</summary>
    internal Task ReleaseAsync(Work work, Receipt receipt) => wallet.ReleaseReceiptHoldAsync(work, receipt.Id);

    /// <summary>Takes back every row the receipt posted.</summary>
    internal async Task UnbookAsync(Work work, Receipt receipt, string reason)
    {
        // A range, because a prefix would be looked for in every row there is: ';' follows ':'.
        var (first, end) = ($"receipt:{receipt.Id}:", $"receipt:{receipt.Id};");
#pragma warning disable CA1309 // The database compares by bytes.
        var rows = await work.Db.Set<Transaction>().AsNoTracking()
            .Where(row => string.Compare(row.OperationKey, first) >= 0 && string.Compare(row.OperationKey, end) < 0 && row.Status == TransactionStatus.Completed)
            .OrderByDescending(row => row.Id).ToListAsync(work.Stopping).ConfigureAwait(false);
#pragma warning restore CA1309
        foreach (var row in rows)
        {
            await wallet.ReverseAsync(work, row, reason).ConfigureAwait(false);
        }
    }

    /// <summary>What came onto a seller's card is the customer's; the seller has it, and owes it.</summary>
    private async Task SettleAsync(Work work, Receipt receipt, long arrived)
    {
        var card = await work.Db.Set<BankCard>().FindAsync([receipt.CardId], work.Stopping).ConfigureAwait(false);
        if (card!.OwnerId is not { } owner)
        {
            return;
        }

        await wallet.ReleaseReceiptHoldAsync(work, receipt.Id).ConfigureAwait(false);
        if (await wallet.AvailableAsync(work, owner).ConfigureAwait(false) is var available && available < arrived)
        {
            throw new RefusedException(Refusal.SellerHasTooLittle, available);
        }

        await wallet.PostAsync(work, new LedgerEntry(
            owner, TransactionType.Settlement, new Toman(-arrived), $"receipt:{receipt.Id}:settlement", receipt.OrderId, "card", receipt.TextReference)).ConfigureAwait(false);
    }

    /// <summary>Every posted copy shows the new state, and the change is on record.</summary>
    internal async Task ShowAsync(Work work, Receipt receipt, string action, object details)
    {
        await outbox.ToGroupAsync(work, null, null, NotificationType.ReceiptCopies, receipt.Id, $"{action}:{work.Now.Ticks}").ConfigureAwait(false);
        work.Audit(action, "receipt", receipt.Id, details);
        work.AfterCommit(context.Changes.Raise);
    }

    internal static void RequireStaffOrSeller(Actor actor)
    {
        if (actor.Role != UserRole.Seller)
        {
            actor.Require(Permission.Receipts);
        }
    }
}
