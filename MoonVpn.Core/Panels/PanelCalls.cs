using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>What was asked of panels and what they answered.</summary>
public sealed class PanelCalls(UnitOfWork unitOfWork)
{
    /// <summary>Newest first; finds by path or error.</summary>
    /// <param name="panelId">Null = of any panel.</param>
    /// <param name="accountId">Null = whomever they were made for.</param>
    public Task<PagedList<PanelCallRow>> ListAsync(Actor actor, long? panelId, long? accountId, bool onlyFailed, PageRequest page, CancellationToken ct)
    {
        actor.Require(Permission.Panels);
        var text = PersianText.Fold(page.Search);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var calls = db.Set<PanelCallEntry>().Where(call =>
                    (panelId == null || call.PanelId == panelId) && (accountId == null || call.ClientAccountId == accountId)
                    && (!onlyFailed || call.Error != null)
                    && (text == "" || call.Path.Contains(text) || call.Error!.Contains(text)));
                var total = await calls.CountAsync(ct).ConfigureAwait(false);
                var items = await (from call in calls.OrderByDescending(call => call.Id).Skip(page.Skip).Take(page.Take)
                                   join panel in db.Set<Panel>() on call.PanelId equals panel.Id
                                   orderby call.Id descending
                                   select new PanelCallRow(
                                       call.Id, call.PanelId, panel.Name, call.ClientAccountId, call.At, call.Method, call.Path, call.Status,
                                       call.DurationMs, call.BytesReceived, call.Error)).ToListAsync(ct).ConfigureAwait(false);
                return new PagedList<PanelCallRow>(items, total);
            },
            ct);
    }
}
