using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Ledger;

/// <summary>The only place that writes money. Its methods work within the caller's unit of work, so that money and cause commit together.</summary>
public sealed class Wallet
{
    /// <summary>Posts a row and the balance it leads to.</summary>
    /// <exception cref="RefusedException">The balance would go below what is promised to open orders, or the operation key stands for something else.</exception>
    internal async Task<Transaction> PostAsync(Work work, LedgerEntry entry)
    {
        await work.SaveAsync().ConfigureAwait(false);
        if (await work.Db.Set<Transaction>().FirstOrDefaultAsync(row => row.OperationKey == entry.OperationKey, work.Stopping).ConfigureAwait(false) is { } posted)
        {
            return SameOrRefuse(posted, entry);
        }

        var user = await FindUserAsync(work, entry.UserId).ConfigureAwait(false);
        var last = await work.Db.Set<Transaction>().Where(row => row.UserId == entry.UserId)
            .OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false);
        var balance = (last?.BalanceAfter ?? 0) + entry.Amount;
        var free = entry.Amount < 0 ? balance - await HeldAsync(work.Db, entry.UserId, work.Stopping).ConfigureAwait(false) : balance;
        if (free < 0)
        {
            throw new RefusedException(Refusal.NotEnoughBalance, -free);
        }

        var row = await AddRowAsync(work, entry, last, balance).ConfigureAwait(false);
        user.Balance = balance;
        await work.SaveAsync().ConfigureAwait(false);
        return row;
    }

    /// <summary>Toman the user may spend: the balance without what is promised to open orders.</summary>
    internal async Task<long> AvailableAsync(Work work, long userId)
    {
        await work.SaveAsync().ConfigureAwait(false);
        var user = await FindUserAsync(work, userId).ConfigureAwait(false);
        return user.Balance - await HeldAsync(work.Db, userId, work.Stopping).ConfigureAwait(false);
    }

    /// <exception cref="RefusedException">Less than that is available.</exception>
    internal async Task HoldAsync(Work work, long userId, long orderId, long amount)
    {
        var available = await AvailableAsync(work, userId).ConfigureAwait(false);
        if (available < amount)
        {
            throw new RefusedException(Refusal.NotEnoughBalance, amount - available);
        }

        work.Db.Add(new WalletHold { UserId = userId, OrderId = orderId, Amount = amount, CreatedAt = work.Now });
        await work.SaveAsync().ConfigureAwait(false);
    }

    internal async Task ReleaseHoldAsync(Work work, long orderId)
    {
        var hold = await work.Db.Set<WalletHold>().FirstOrDefaultAsync(hold => hold.OrderId == orderId && hold.ReleasedAt == null, work.Stopping).ConfigureAwait(false);
        if (hold is not null)
        {
            hold.ReleasedAt = work.Now;
            await work.SaveAsync().ConfigureAwait(false);
        }
    }

    internal static async Task<long> HeldAsync(MoonVpnDbContext db, long userId, CancellationToken ct) =>
        await db.Set<WalletHold>().Where(hold => hold.UserId == userId && hold.ReleasedAt == null).SumAsync(hold => hold.Amount, ct).ConfigureAwait(false);

    private static async Task<User> FindUserAsync(Work work, long userId) =>
        await work.Db.Set<User>().FindAsync([userId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);

    private static Transaction SameOrRefuse(Transaction posted, LedgerEntry entry) =>
        posted.UserId == entry.UserId && posted.Type == entry.Type && posted.Amount == entry.Amount && posted.RelatedOrderId == entry.OrderId
            ? posted
            : throw new RefusedException(Refusal.OperationKeyReused);

    private static async Task<Transaction> AddRowAsync(Work work, LedgerEntry entry, Transaction? last, long balance)
    {
        var row = new Transaction
        {
            UserId = entry.UserId,
            Sequence = (last?.Sequence ?? 0) + 1,
            Type = entry.Type,
            Amount = entry.Amount,
            BalanceAfter = balance,
            RelatedOrderId = entry.OrderId,
            Gateway = entry.Gateway,
            Reference = entry.Reference,
            OperationKey = entry.OperationKey,
            TrackingCode = await TrackingCodes.FreeAsync<Transaction>(work, TrackingCode.Transaction, code => other => other.TrackingCode == code).ConfigureAwait(false),
            ActorId = work.Actor.UserId,
            CreatedAt = work.Now,
        };
        var hash = LedgerHash.Of(row, last?.Hash ?? "");
        work.Db.Add(row).Property(added => added.Hash).CurrentValue = hash;
        return row;
    }
}
