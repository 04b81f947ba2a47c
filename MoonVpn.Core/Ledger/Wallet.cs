using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Ledger;

/// <summary>The only place that writes money. Its methods work within the caller's unit of work, so that money and cause commit together.</summary>
public sealed class Wallet
{
    /// <summary>Posts a row and the balance it leads to.</summary>
    /// <exception cref="RefusedException">The balance would go below what is promised to open orders, the wallet is frozen, or the operation key stands for something else.</exception>
    internal async Task<Transaction> PostAsync(Work work, LedgerEntry entry)
    {
        await work.SaveAsync().ConfigureAwait(false);
        if (await work.Db.Set<Transaction>().FirstOrDefaultAsync(row => row.OperationKey == entry.OperationKey, work.Stopping).ConfigureAwait(false) is { } posted)
        {
            return SameOrRefuse(posted, entry);
        }

        var user = await FindUserAsync(work, entry.UserId).ConfigureAwait(false);
        RequireOpen(user);
        var last = await work.Db.Set<Transaction>().Where(row => row.UserId == entry.UserId)
            .OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false);
        var balance = (last?.BalanceAfter ?? 0) + entry.Amount.Amount;
        var free = entry.Amount.Amount < 0 ? balance - await HeldAsync(work.Db, entry.UserId, work.Stopping).ConfigureAwait(false) : balance;
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

    /// <summary>Whether anything can be booked there now, or the wallet is frozen.</summary>
    internal static async Task<bool> IsOpenAsync(Work work, long userId) => (await FindUserAsync(work, userId).ConfigureAwait(false)).WalletFrozenAt is null;

    /// <summary>Whether so much could be held there now: a frozen wallet answers for nothing.</summary>
    internal async Task<bool> CanHoldAsync(Work work, long userId, long amount) =>
        await IsOpenAsync(work, userId).ConfigureAwait(false) && await AvailableAsync(work, userId).ConfigureAwait(false) >= amount;

    /// <summary>Keeps the customer's own part of an order from being spent otherwise.</summary>
    /// <exception cref="RefusedException">Less than that is available, or the wallet is frozen.</exception>
    internal Task HoldAsync(Work work, long userId, long orderId, Toman amount) => HoldAsync(work, userId, orderId, null, amount);

    /// <summary>Keeps a seller's money for what a customer is about to pay onto that seller's card.</summary>
    /// <inheritdoc cref="HoldAsync(Work, long, long, Toman)"/>
    internal Task HoldForReceiptAsync(Work work, long sellerId, long orderId, long receiptId, Toman amount) => HoldAsync(work, sellerId, orderId, receiptId, amount);

    internal Task ReleaseHoldAsync(Work work, long orderId) => ReleaseAsync(work, hold => hold.OrderId == orderId && hold.ReceiptId == null && hold.ReleasedAt == null);

    internal Task ReleaseReceiptHoldAsync(Work work, long receiptId) => ReleaseAsync(work, hold => hold.ReceiptId == receiptId && hold.ReleasedAt == null);

    /// <summary>Takes a row back by one of its own; the first is marked. Taking back twice posts once.</summary>
    /// <exception cref="RefusedException">The balance would go below what is promised to open orders, or the wallet is frozen.</exception>
    internal async Task<Transaction> ReverseAsync(Work work, Transaction row, string? reason)
    {
        var reversal = await PostAsync(work, new LedgerEntry(
            row.UserId, TransactionType.Reversal, new Toman(-row.Amount), $"reverse:{row.Id}", row.RelatedOrderId, row.Gateway, reason)).ConfigureAwait(false);
        await work.Db.Set<Transaction>().Where(taken => taken.Id == row.Id && taken.Status == TransactionStatus.Completed)
            .ExecuteUpdateAsync(update => update.SetProperty(taken => taken.Status, TransactionStatus.Reversed), work.Stopping).ConfigureAwait(false);
        return reversal;
    }

    private async Task HoldAsync(Work work, long userId, long orderId, long? receiptId, Toman amount)
    {
        RequireOpen(await FindUserAsync(work, userId).ConfigureAwait(false));
        var available = await AvailableAsync(work, userId).ConfigureAwait(false);
        if (available < amount.Amount)
        {
            throw new RefusedException(Refusal.NotEnoughBalance, amount.Amount - available);
        }

        work.Db.Add(new WalletHold { UserId = userId, OrderId = orderId, ReceiptId = receiptId, Amount = amount.Amount, CreatedAt = work.Now });
        await work.SaveAsync().ConfigureAwait(false);
    }

    private static async Task ReleaseAsync(Work work, System.Linq.Expressions.Expression<Func<WalletHold, bool>> which)
    {
        var hold = await work.Db.Set<WalletHold>().FirstOrDefaultAsync(which, work.Stopping).ConfigureAwait(false);
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

    /// <summary>A wallet whose rows do not add up is read-only until a superadmin clears it.</summary>
    private static void RequireOpen(User user)
    {
        if (user.WalletFrozenAt is not null)
        {
            throw new RefusedException(Refusal.WalletFrozen);
        }
    }

    private static Transaction SameOrRefuse(Transaction posted, LedgerEntry entry) =>
        posted.UserId == entry.UserId && posted.Type == entry.Type && posted.Amount == entry.Amount.Amount && posted.RelatedOrderId == entry.OrderId
            ? posted
            : throw new RefusedException(Refusal.OperationKeyReused);

    private static async Task<Transaction> AddRowAsync(Work work, LedgerEntry entry, Transaction? last, long balance)
    {
        var row = new Transaction
        {
            UserId = entry.UserId,
            Sequence = (last?.Sequence ?? 0) + 1,
            Type = entry.Type,
            Amount = entry.Amount.Amount,
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
