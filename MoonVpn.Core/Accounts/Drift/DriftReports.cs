using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>Reads the book of differences.</summary>
internal static class DriftReports
{
    private static readonly AccountStatus[] Compared = [AccountStatus.Active, AccountStatus.Disabled, AccountStatus.Expired];

    /// <returns>Null when there is no such panel.</returns>
    public static async Task<DriftReport?> ReadAsync(MoonVpnDbContext db, long panelId, PageRequest page, CancellationToken ct)
    {
        var panel = await db.Set<Panel>().FirstOrDefaultAsync(panel => panel.Id == panelId, ct).ConfigureAwait(false);
        return panel is null ? null : new DriftReport(await SummaryAsync(db, panel, ct).ConfigureAwait(false), await PageAsync(db, panelId, page, ct).ConfigureAwait(false));
    }

    private static async Task<DriftSummary> SummaryAsync(MoonVpnDbContext db, Panel panel, CancellationToken ct)
    {
        var counts = await db.Set<PanelDifference>().Where(row => row.PanelId == panel.Id && row.Status != PanelDifferenceStatus.Resolved)
            .GroupBy(row => new { row.Kind, row.Status }).Select(group => new { group.Key.Kind, group.Key.Status, Count = group.Count() }).ToListAsync(ct).ConfigureAwait(false);
        var accounts = await db.Set<ClientAccount>().CountAsync(account => account.PanelId == panel.Id && Compared.Contains(account.Status), ct).ConfigureAwait(false);
        return new DriftSummary(
            panel.Id, panel.Name, panel.Health, accounts, panel.ForeignClients,
            counts.Where(count => count.Status == PanelDifferenceStatus.Open).ToDictionary(count => count.Kind, count => count.Count),
            counts.Where(count => count.Status == PanelDifferenceStatus.Repairing).Sum(count => count.Count),
            counts.Where(count => count.Status == PanelDifferenceStatus.Ignored).Sum(count => count.Count),
            panel.Health == PanelHealth.Hold, panel.MassRepairAllowedAt, panel.LastCheckedAt);
    }

    private static async Task<PagedList<DifferenceRow>> PageAsync(MoonVpnDbContext db, long panelId, PageRequest page, CancellationToken ct)
    {
        var text = PersianText.Fold(page.Search);
        var rows = db.Set<PanelDifference>().Where(row => row.PanelId == panelId && (text == "" || row.Email.Contains(text)));
        var total = await rows.CountAsync(ct).ConfigureAwait(false);
        var shown = await (from row in rows
                           join account in db.Set<ClientAccount>() on row.ClientAccountId equals account.Id into accounts
                           from account in accounts.DefaultIfEmpty()
                           join user in db.Set<User>() on account.UserId equals user.Id into users
                           from user in users.DefaultIfEmpty()
                           orderby row.Status == PanelDifferenceStatus.Resolved, row.Status == PanelDifferenceStatus.Ignored, row.Id descending
                           select new { Row = row, Status = account == null ? (AccountStatus?)null : account.Status, Customer = user == null ? "" : user.FullName })
            .Skip(page.Skip).Take(page.Take).ToListAsync(ct).ConfigureAwait(false);
        return new PagedList<DifferenceRow>(
            [
                .. shown.Select(each => new DifferenceRow(
                    each.Row.Id, each.Row.Kind, each.Row.Status, each.Row.Email, each.Row.ClientAccountId, each.Status, each.Customer,
                    FoundDifference.ChangesOf(each.Row.Details), each.Row.FoundAt, each.Row.LastSeenAt, each.Row.ResolvedAt)),
            ],
            total);
    }
}
