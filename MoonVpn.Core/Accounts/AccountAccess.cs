using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts;

internal static class AccountAccess
{
    public static Task<ClientAccount> FindAccountAsync(this Work work, long accountId) => work.Db.FindAccountAsync(work.Actor, accountId, work.Stopping);

    /// <summary>The account, for its customer and for staff with the permission. Somebody else's does not exist, as far as a customer is told.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static async Task<ClientAccount> FindAccountAsync(this MoonVpnDbContext db, Actor actor, long accountId, CancellationToken ct) =>
        await db.Set<ClientAccount>().FindAsync([accountId], ct).ConfigureAwait(false) is { } account
            && (account.UserId == actor.UserId || actor.Can(Permission.Customers))
                ? account
                : throw new RefusedException(Refusal.NotFound);
}
