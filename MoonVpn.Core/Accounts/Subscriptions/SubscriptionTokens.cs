using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Accounts.Subscriptions;

/// <summary>Gives out, renews and moves subscription links, within the unit of work that has cause to.</summary>
public sealed class SubscriptionTokens
{
    /// <summary>143 bits: nobody finds one by trying.</summary>
    private const int Length = 24;

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>The account's link, made when it has none.</summary>
    internal async Task<SubscriptionToken> EnsureAsync(Work work, long accountId) =>
        await FindAsync(work, accountId).ConfigureAwait(false) ?? Add(work, accountId);

    /// <summary>The old link ends, and a new one begins.</summary>
    internal async Task<SubscriptionToken> RotateAsync(Work work, long accountId)
    {
        if (await FindAsync(work, accountId).ConfigureAwait(false) is { } old)
        {
            old.RevokedAt = work.Now;
            await work.SaveAsync().ConfigureAwait(false);
        }

        return Add(work, accountId);
    }

    /// <summary>The customer keeps the link; from now on it leads to the account they moved to.</summary>
    internal async Task MoveAsync(Work work, long fromAccountId, long toAccountId)
    {
        var token = await EnsureAsync(work, fromAccountId).ConfigureAwait(false);
        if (await FindAsync(work, toAccountId).ConfigureAwait(false) is { } unused)
        {
            // Somebody looked at the new account while it was being made. The customer does not know that link, and an account has one.
            unused.RevokedAt = work.Now;
            await work.SaveAsync().ConfigureAwait(false);
        }

        token.ClientAccountId = toAccountId;
    }

    private static Task<SubscriptionToken?> FindAsync(Work work, long accountId) =>
        work.Db.Set<SubscriptionToken>().FirstOrDefaultAsync(token => token.ClientAccountId == accountId && token.RevokedAt == null, work.Stopping);

    private static SubscriptionToken Add(Work work, long accountId)
    {
        var token = new SubscriptionToken { Token = RandomNumberGenerator.GetString(Letters, Length), ClientAccountId = accountId, CreatedAt = work.Now };
        work.Db.Add(token);
        return token;
    }
}
