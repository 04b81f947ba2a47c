using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>Accounts that were paid for and that the panel does not show (yet) keep their places in its inbounds.</summary>
internal sealed class ReservedPlaces : IPanelReader
{
    public async Task ReadAsync(Work work, Panel panel, IReadOnlyList<RemoteInbound> inbounds)
    {
        var shown = inbounds.SelectMany(inbound => inbound.Clients).Select(client => client.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var accounts = await work.Db.Set<ClientAccount>()
            .Where(account => account.PanelId == panel.Id && (account.Status == AccountStatus.Provisioning || account.Status == AccountStatus.Active))
            .Select(account => new { account.InboundId, account.EmailName }).ToListAsync(work.Stopping).ConfigureAwait(false);
        var missing = accounts.Where(account => !shown.Contains(account.EmailName)).CountBy(account => account.InboundId).ToDictionary();
        // An inbound that is gone was not counted anew either.
        foreach (var inbound in await work.Db.Set<Inbound>().Where(inbound => inbound.PanelId == panel.Id && inbound.Status != InboundStatus.Gone).ToListAsync(work.Stopping).ConfigureAwait(false))
        {
            inbound.ClientCount += missing.GetValueOrDefault(inbound.Id);
            inbound.RefreshFullness();
        }
    }
}
