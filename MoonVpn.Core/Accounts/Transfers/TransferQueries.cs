using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts.Transfers;

/// <summary>Looks at moves: how far one is, and where the staff may move an account.</summary>
public sealed class TransferQueries(UnitOfWork unitOfWork)
{
    /// <summary>The newest move that the account has a part in.</summary>
    /// <returns>Null when it was never moved.</returns>
    public Task<TransferRow?> LatestAsync(Actor actor, long accountId, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        return unitOfWork.ReadAsync(
            db => (from move in db.Set<AccountTransfer>()
                   join source in db.Set<ClientAccount>() on move.ClientAccountId equals source.Id
                   join target in db.Set<ClientAccount>() on move.NewClientAccountId equals target.Id
                   where source.Id == accountId || target.Id == accountId
                   orderby move.Id descending
                   select new TransferRow(
                       move.Status, source.Id, source.EmailName, source.LocationName, target.Id, target.EmailName, target.LocationName,
                       move.CreatedAt, move.MovedAt, move.FinishedAt)).FirstOrDefaultAsync(ct),
            ct);
    }

    /// <summary>Every inbound with room, best first within its location, but the one the account has.</summary>
    public Task<IReadOnlyList<TransferPlace>> PlacesAsync(Actor actor, long accountId, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        return unitOfWork.ReadAsync<IReadOnlyList<TransferPlace>>(
            async db =>
            {
                var account = await db.FindAccountAsync(actor, accountId, ct).ConfigureAwait(false);
                var places = new List<TransferPlace>();
                foreach (var location in await db.Set<Location>().Where(location => location.IsActive)
                    .OrderBy(location => location.SortOrder).ThenBy(location => location.Id).ToListAsync(ct).ConfigureAwait(false))
                {
                    places.AddRange(await (from inbound in InboundChoice.ForPaid(db, location.Id)
                                           join panel in db.Set<Panel>() on inbound.PanelId equals panel.Id
                                           where inbound.Id != account.InboundId
                                           select new TransferPlace(
                                               location.Id, location.DisplayName, inbound.Id, inbound.Remark, panel.Name,
                                               inbound.MaxClients == null ? null : inbound.MaxClients - inbound.ClientCount)).ToListAsync(ct).ConfigureAwait(false));
                }

                return places;
            },
            ct);
    }
}
