using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>What the bank's messages said, for those who look at receipts.</summary>
public sealed class DepositService(UnitOfWork unitOfWork, SecretProtector secrets, Outbox outbox, ReceiptChanges changes)
{
    /// <summary>Newest first.</summary>
    /// <param name="status">Null = any.</param>
    public Task<PagedList<DepositRow>> ListAsync(Actor actor, DepositStatus? status, long? cardId, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Receipts);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var deposits = db.Set<BankDeposit>().Where(deposit => (status == null || deposit.Status == status) && (cardId == null || deposit.CardId == cardId));
                if (Toman.TryParse(page.Search, out var amount))
                {
                    deposits = deposits.Where(deposit => deposit.Amount == amount);
                }

                var total = await deposits.CountAsync(ct).ConfigureAwait(false);
                var rows = await (
                    from deposit in deposits.OrderByDescending(deposit => deposit.Id).Skip(page.Skip).Take(page.Take)
                    join phone in db.Set<DepositPhone>() on deposit.PhoneId equals phone.Id
                    join card in db.Set<BankCard>() on deposit.CardId equals (long?)card.Id into cards
                    from card in cards.DefaultIfEmpty()
                    join receipt in db.Set<Receipt>() on (long?)deposit.Id equals receipt.BankDepositId into receipts
                    from receipt in receipts.DefaultIfEmpty()
                    orderby deposit.Id descending
                    select new { deposit, Phone = phone.Name, Card = card, Receipt = receipt }).ToListAsync(ct).ConfigureAwait(false);
                return new PagedList<DepositRow>([.. rows.Select(row => new DepositRow(
                    row.deposit.Id, row.deposit.Status, row.deposit.Sender, secrets.Unprotect(row.deposit.Text) ?? "", row.deposit.Amount, row.deposit.IsRounded, row.deposit.BalanceAfter,
                    row.deposit.IsContinuous, row.deposit.AccountHint, row.deposit.BankTime, row.deposit.ReceivedAt, row.Phone, row.Card?.Id, row.Card?.CardNumber,
                    row.Receipt?.Id, row.Receipt?.TrackingCode, row.deposit.Score))], total);
            },
            ct);
    }

    /// <summary>Says by hand of which payment a message speaks; it is consumed when that one is approved.</summary>
    /// <exception cref="RefusedException">The message or the receipt speaks of another already, or they are of different cards.</exception>
    public Task MatchAsync(Actor actor, long depositId, long receiptId, CancellationToken ct)
    {
        actor.Require(Permission.Receipts);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var deposit = await work.Db.Set<BankDeposit>().FindAsync([depositId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                var receipt = await work.Db.Set<Receipt>().FindAsync([receiptId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
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
}

/// <param name="Text">As it came; empty when it is too old to be kept.</param>
/// <param name="Amount">Toman.</param>
public sealed record DepositRow(
    long Id, DepositStatus Status, string Sender, string Text, long? Amount, bool IsRounded, long? BalanceAfter, bool? IsContinuous, string AccountHint,
    DateTime? BankTime, DateTime ReceivedAt, string PhoneName, long? CardId, string? CardNumber, long? ReceiptId, string? ReceiptCode, int Score);
