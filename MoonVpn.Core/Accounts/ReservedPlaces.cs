using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Accounts;

/// <summary>Accounts keep their places in their inbounds, whether the panel shows them (yet) or not.</summary>
internal static class ReservedPlaces
{
    private static readonly AccountStatus[] Holding = [AccountStatus.Provisioning, AccountStatus.Active, AccountStatus.Expired, AccountStatus.Disabled];

    /// <summary>Accounts that hold a place: what was sold, and what may be renewed or switched on again.</summary>
    public static IQueryable<ClientAccount> Of(MoonVpnDbContext db, long panelId) =>
        db.Set<ClientAccount>().Where(account => account.PanelId == panelId && Holding.Contains(account.Status));

    /// <returns>By the inbound's id.</returns>
    public static async Task<IReadOnlyDictionary<long, int>> CountAsync(Work work, long panelId) =>
        await Of(work.Db, panelId).GroupBy(account => account.InboundId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, work.Stopping).ConfigureAwait(false);
}
