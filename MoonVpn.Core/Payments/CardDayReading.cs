using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Payments;

/// <summary>Adds up what each source says of a card, by day in Tehran.</summary>
/// <param name="From">UTC.</param>
/// <param name="Until">UTC, exclusive.</param>
internal sealed record CardDayReading(MoonVpnDbContext Db, long CardId, DateTime From, DateTime Until, CancellationToken Ct)
{
    private IQueryable<Receipt> Approvals => Db.Set<Receipt>().Where(receipt => receipt.CardId == CardId && receipt.Status == ReceiptStatus.Approved);

    private IQueryable<Receipt> ApprovedThen => Approvals.Where(receipt => receipt.RespondedAt >= From && receipt.RespondedAt < Until);

    public Task<Dictionary<DateOnly, CardTally>> ShownAsync() => ByDayAsync(
        Db.Set<CardUsage>().Where(usage => usage.CardId == CardId && usage.ShownAt >= From && usage.ShownAt < Until)
            .Select(usage => new Dated { At = usage.ShownAt, Amount = usage.Amount }));

    public Task<Dictionary<DateOnly, CardTally>> ApprovedAsync() => ByDayAsync(
        ApprovedThen.Select(receipt => new Dated { At = receipt.RespondedAt!.Value, Amount = receipt.ApprovedAmount!.Value }));

    public Task<Dictionary<DateOnly, CardTally>> LateAsync() => ByDayAsync(
        ApprovedThen.Where(receipt => receipt.IsLate).Select(receipt => new Dated { At = receipt.RespondedAt!.Value, Amount = receipt.ApprovedAmount!.Value }));

    public Task<Dictionary<DateOnly, CardTally>> UndoneAsync() => ByDayAsync(
        Approvals.Where(receipt => receipt.ReversedAt >= From && receipt.ReversedAt < Until)
            .Select(receipt => new Dated { At = receipt.ReversedAt!.Value, Amount = receipt.ApprovedAmount!.Value }));

    /// <summary>By the ledger's own rows: their time, their amounts.</summary>
    public Task<Dictionary<DateOnly, CardTally>> DepositsAsync() => ByDayAsync(
        from row in Db.Set<Transaction>()
        where row.Type == TransactionType.Deposit && row.CreatedAt >= From && row.CreatedAt < Until
        join receipt in Db.Set<Receipt>() on row.Id equals receipt.TransactionId
        where receipt.CardId == CardId
        select new Dated { At = row.CreatedAt, Amount = row.Amount });

    /// <param name="used">Whether a receipt was approved by it.</param>
    public Task<Dictionary<DateOnly, CardTally>> BankAsync(bool used) => ByDayAsync(
        Db.Set<BankDeposit>()
            .Where(deposit => deposit.CardId == CardId && (used
                ? deposit.Status == DepositStatus.Consumed
                : deposit.Status == DepositStatus.Unmatched || deposit.Status == DepositStatus.Matched))
            .Select(deposit => new Dated { At = deposit.BankTime ?? deposit.ReceivedAt, Amount = deposit.Amount ?? 0 })
            .Where(deposit => deposit.At >= From && deposit.At < Until));

    public async Task<Dictionary<DateOnly, CardDayCount>> CountedAsync(DateOnly first, DateOnly last)
    {
        var counts = from day in Db.Set<CardDay>()
                     where day.CardId == CardId && day.Day >= first && day.Day <= last
                     join user in Db.Set<User>() on day.CountedBy equals user.Id into users
                     from user in users.DefaultIfEmpty()
                     select new { day.Day, Count = new CardDayCount(day.CountedAmount, day.CountedCount, day.Note, user.FullName ?? "", day.CountedAt) };
        return await counts.ToDictionaryAsync(row => row.Day, row => row.Count, Ct).ConfigureAwait(false);
    }

    /// <summary>The database adds up by half-hours of UTC, which no day of Tehran, in summer or winter, cuts through.</summary>
    private async Task<Dictionary<DateOnly, CardTally>> ByDayAsync(IQueryable<Dated> rows)
    {
        var halves = await rows.GroupBy(row => new { row.At.Year, row.At.Month, row.At.Day, row.At.Hour, Half = row.At.Minute / 30 })
            .Select(half => new { half.Key, Amount = half.Sum(row => row.Amount), Count = half.Count() }).ToListAsync(Ct).ConfigureAwait(false);
        return halves.GroupBy(half => TehranTime.DayOf(new DateTime(half.Key.Year, half.Key.Month, half.Key.Day, half.Key.Hour, half.Key.Half * 30, 0)))
            .ToDictionary(day => day.Key, day => new CardTally(day.Sum(half => half.Amount), day.Sum(half => half.Count)));
    }

    private sealed class Dated
    {
        public DateTime At { get; init; }

        public long Amount { get; init; }
    }
}
