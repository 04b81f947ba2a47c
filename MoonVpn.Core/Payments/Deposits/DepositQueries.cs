using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>What the bank's messages said, for those who look at receipts: of the cards whose receipts they may see.</summary>
public sealed class DepositQueries(UnitOfWork unitOfWork, SecretProtector secrets, ReceiptRights rights, DepositJudgement judgement)
{
    /// <summary>Newest first. What cannot be told of which card it speaks is for those who see the receipts of all.</summary>
    /// <param name="status">Null = any.</param>
    public Task<PagedList<DepositRow>> ListAsync(Actor actor, DepositStatus? status, long? cardId, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Receipts);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var deposits = Visible(db, actor).Where(deposit => (status == null || deposit.Status == status) && (cardId == null || deposit.CardId == cardId));
                if (Toman.TryParse(page.Search, out var amount))
                {
                    deposits = deposits.Where(deposit => deposit.Amount == amount);
                }

                var total = await deposits.CountAsync(ct).ConfigureAwait(false);
                return new PagedList<DepositRow>(await RowsAsync(db, deposits.OrderByDescending(deposit => deposit.Id).Skip(page.Skip).Take(page.Take), ct).ConfigureAwait(false), total);
            },
            ct);
    }

    private IQueryable<BankDeposit> Visible(MoonVpnDbContext db, Actor actor)
    {
        var (seesAll, self) = (rights.SeesAll(actor), actor.UserId);
        return db.Set<BankDeposit>().Where(deposit => seesAll || db.Set<BankCard>().Any(card => card.Id == deposit.CardId && card.AdminUserId == self));
    }

    private async Task<IReadOnlyList<DepositRow>> RowsAsync(MoonVpnDbContext db, IQueryable<BankDeposit> deposits, CancellationToken ct)
    {
        var found = await (
            from deposit in deposits
            join phone in db.Set<DepositPhone>() on deposit.PhoneId equals phone.Id
            join card in db.Set<BankCard>() on deposit.CardId equals (long?)card.Id into cards
            from card in cards.DefaultIfEmpty()
            join receipt in db.Set<Receipt>() on (long?)deposit.Id equals receipt.BankDepositId into receipts
            from receipt in receipts.DefaultIfEmpty()
            orderby deposit.Id descending
            select new { deposit, Phone = phone.Name, Card = card, Receipt = receipt }).ToListAsync(ct).ConfigureAwait(false);
        var rows = new List<DepositRow>(found.Count);
        foreach (var row in found)
        {
            rows.Add(new DepositRow(
                row.deposit.Id, row.deposit.Status, row.deposit.Sender, secrets.Unprotect(row.deposit.Text) ?? "", row.deposit.Amount, row.deposit.IsRounded, row.deposit.BalanceAfter,
                row.deposit.IsContinuous, row.deposit.AccountHint, row.deposit.BankTime, row.deposit.ReceivedAt, row.Phone, row.Card?.Id, row.Card?.CardNumber,
                row.Receipt?.Id, row.Receipt?.TrackingCode, row.deposit.Score, await judgement.ShownAsync(db, row.deposit, row.Receipt, ct).ConfigureAwait(false)));
        }

        return rows;
    }
}

/// <param name="Text">As it came; empty when it is too old to be kept.</param>
/// <param name="Amount">Toman.</param>
/// <param name="Doubt">What keeps it from approving by itself; null: nothing, or it is not asked to.</param>
public sealed record DepositRow(
    long Id, DepositStatus Status, string Sender, string Text, long? Amount, bool IsRounded, long? BalanceAfter, bool? IsContinuous, string AccountHint,
    DateTime? BankTime, DateTime ReceivedAt, string PhoneName, long? CardId, string? CardNumber, long? ReceiptId, string? ReceiptCode, int Score, DepositDoubt? Doubt);
