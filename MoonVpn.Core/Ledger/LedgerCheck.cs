using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Ledger;

/// <summary>The check that everything adds up, written against the tables and not against the services.</summary>
internal static class LedgerCheck
{
    public static async Task<IReadOnlyList<LedgerDifference>> RunAsync(MoonVpnDbContext db, CancellationToken ct)
    {
        var differences = new List<LedgerDifference>();
        var balances = await db.Set<User>().Select(user => new { user.Id, user.Balance }).ToDictionaryAsync(user => user.Id, user => user.Balance, ct).ConfigureAwait(false);
        Transaction? previous = null;
        await foreach (var row in db.Set<Transaction>().AsNoTracking().OrderBy(row => row.UserId).ThenBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(ct).ConfigureAwait(false))
        {
            var before = previous?.UserId == row.UserId ? previous : null;
            if (before is null && previous is not null)
            {
                CheckBalance(previous, balances, differences);
            }

            CheckRow(row, before, differences);
            previous = row;
        }

        if (previous is not null)
        {
            CheckBalance(previous, balances, differences);
        }

        // Whoever is left has no row at all and must have nothing.
        differences.AddRange(balances.Where(user => user.Value != 0)
            .Select(user => new LedgerDifference("balance", user.Key, null, $"balance {user.Value.ToString(CultureInfo.InvariantCulture)} without any row")));
        return differences;
    }

    private static void CheckRow(Transaction row, Transaction? before, List<LedgerDifference> differences)
    {
        if (row.Sequence != (before?.Sequence ?? 0) + 1)
        {
            differences.Add(new LedgerDifference("sequence", row.UserId, row.Id, "a row is missing before this one"));
        }

        if (row.BalanceAfter != (before?.BalanceAfter ?? 0) + row.Amount)
        {
            differences.Add(new LedgerDifference("running_balance", row.UserId, row.Id, "balance after the row is not the balance before it plus its amount"));
        }

        if (row.Hash != LedgerHash.Of(row, before?.Hash ?? ""))
        {
            differences.Add(new LedgerDifference("hash", row.UserId, row.Id, "the row was changed after it was posted"));
        }
    }

    /// <summary>Takes the user out of <paramref name="balances"/>.</summary>
    private static void CheckBalance(Transaction last, Dictionary<long, long> balances, List<LedgerDifference> differences)
    {
        if (!balances.Remove(last.UserId, out var balance) || balance != last.BalanceAfter)
        {
            differences.Add(new LedgerDifference("balance", last.UserId, last.Id, "the user's balance is not what the last row says"));
        }
    }
}
