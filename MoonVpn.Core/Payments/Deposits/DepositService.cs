using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>Brings messages of the bank and payments together by hand.</summary>
public sealed class DepositService(UnitOfWork unitOfWork, ReceiptRights rights, Outbox outbox, ReceiptChanges changes)
{
    /// <summary>Says by hand of which payment a message speaks; it is consumed when that one is approved.</summary>
    /// <exception cref="RefusedException">The message or the receipt speaks of another already, they are of different cards, or the actor may not decide the receipt.</exception>
    public Task MatchAsync(Actor actor, long depositId, long receiptId, CancellationToken ct)
    {
        actor.Require(Permission.Receipts);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var deposit = await work.Db.Set<BankDeposit>().FindAsync([depositId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                var receipt = await work.Db.Set<Receipt>().FindAsync([receiptId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                await RequireRightAsync(work, actor, deposit, receipt).ConfigureAwait(false);
                if (deposit.Status != DepositStatus.Unmatched || receipt.BankDepositId is not null)
                {
                    throw new RefusedException(Refusal.DepositAlreadyUsed);
                }

                if (receipt.RespondedAt is not null || (deposit.CardId is { } card && card != receipt.CardId))
                {
                    throw new RefusedException(Refusal.ReceiptNotOpen);
                }

                (deposit.Status, receipt.BankDepositId, receipt.AutoDetectedAmount) = (DepositStatus.Matched, deposit.Id, deposit.Amount);
                work.Audit("deposit.match", "receipt", receiptId, new { receipt.TrackingCode, depositId, deposit.Amount });
                await outbox.ToGroupAsync(work, null, null, NotificationType.ReceiptCopies, receiptId, $"deposit:{depositId}:{work.Now.Ticks}").ConfigureAwait(false);
                work.AfterCommit(changes.Raise);
            },
            ct);
    }

    /// <summary>Both must be of cards that are the actor's to decide about; a message of no known card is for those who see all.</summary>
    private async Task RequireRightAsync(Work work, Actor actor, BankDeposit deposit, Receipt receipt)
    {
        var cards = await work.Db.Set<BankCard>().Where(card => card.Id == receipt.CardId || card.Id == deposit.CardId).ToDictionaryAsync(card => card.Id, work.Stopping).ConfigureAwait(false);
        if (deposit.CardId is { } card ? !rights.CanSee(actor, cards[card]) : !rights.SeesAll(actor))
        {
            throw new RefusedException(Refusal.NotFound);
        }

        rights.RequireDecision(actor, receipt, cards[receipt.CardId]);
    }
}
