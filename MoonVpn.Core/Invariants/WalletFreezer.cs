using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Sellers;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Invariants;

/// <summary>Makes wallets that nobody can trust read-only; the rest of the shop goes on.</summary>
public sealed class WalletFreezer(SellerCommission commission)
{
    private const string Cleared = "wallet.unfreeze";

    /// <returns>Whose wallets were frozen now.</returns>
    internal async Task<IReadOnlyList<long>> FreezeAsync(Work work, InvariantReport report)
    {
        var frozen = new List<long>();
        foreach (var userId in report.Results.SelectMany(result => result.ToFreeze).Distinct().Order())
        {
            var reason = ReasonFor(userId, report);
            if (await work.Db.Set<User>().FindAsync([userId], work.Stopping).ConfigureAwait(false) is { WalletFrozenAt: null } user
                && await AcceptedAsync(work, userId).ConfigureAwait(false) != reason)
            {
                (user.WalletFrozenAt, user.WalletFrozenReason) = (work.Now, reason);
                work.Audit("wallet.freeze", "user", userId, new { reason });
                frozen.Add(userId);
            }
        }

        return frozen;
    }

    /// <summary>Opens a wallet again; what waited for it is booked.</summary>
    /// <exception cref="RefusedException">There is no such user.</exception>
    internal async Task ClearAsync(Work work, long userId, string reason)
    {
        var user = await work.Db.Set<User>().FindAsync([userId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
        if (user.WalletFrozenAt is not null)
        {
            work.Audit(Cleared, "user", userId, new { reason, accepted = user.WalletFrozenReason });
            (user.WalletFrozenAt, user.WalletFrozenReason) = (null, null);
            await commission.BookWaitingAsync(work, userId).ConfigureAwait(false);
        }
    }

    /// <summary>The invariants and rows, in at most 200 characters; the count tells apart what does not fit.</summary>
    private static string ReasonFor(long userId, InvariantReport report)
    {
        var rows = report.Results.Where(result => result.ToFreeze.Contains(userId))
            .SelectMany(result => result.Rows.Where(row => row.UserId == userId).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Id}:{row.RowId}")).DefaultIfEmpty(result.Invariant.Id))
            .ToList();
        var text = string.Join(' ', rows);
        return text.Length <= 200 ? text : $"{text[..180]} … ({rows.Count.ToString(CultureInfo.InvariantCulture)})";
    }

    /// <summary>What a superadmin knew of when the wallet was last opened again.</summary>
    private static async Task<string?> AcceptedAsync(Work work, long userId)
    {
        var details = await work.Db.Set<AuditEntry>().Where(entry => entry.TargetType == "user" && entry.TargetId == userId && entry.Action == Cleared)
            .OrderByDescending(entry => entry.Id).Select(entry => entry.Details).FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false);
        return details is null ? null : JsonDocument.Parse(details).RootElement.GetProperty("accepted").GetString();
    }
}
