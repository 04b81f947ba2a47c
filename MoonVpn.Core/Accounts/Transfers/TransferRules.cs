using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Catalog;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Panels;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Accounts.Transfers;

/// <summary>Where a customer may move an account, how often, and for how much. The staff is not bound by them.</summary>
public sealed class TransferRules(SettingsStore settings, TimeProvider time)
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    internal async Task<IReadOnlyList<TransferOffer>> OffersAsync(MoonVpnDbContext db, ClientAccount account, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var moves = await CustomersMovesAsync(db, account.Id, now, ct).ConfigureAwait(false);
        var freeLeft = (int)Math.Max(0, Math.Min(settings.Get(ShopSettings.TransfersFreePerMonth), settings.Get(ShopSettings.TransfersPerMonth)) - moves.Count);
        var price = freeLeft > 0 ? 0 : settings.Get(ShopSettings.TransferPrice);
        var whyNot = await WhyNotAsync(db, account, moves, now, ct).ConfigureAwait(false);
        var room = await InboundChoice.LocationsWithRoomAsync(db, ct).ConfigureAwait(false);
        var places = await InboundChoice.LocationsWithPlacesAsync(db, ct).ConfigureAwait(false);
        var ofPlan = await db.Set<PlanLocation>().Where(place => place.PlanId == account.PlanId).Select(place => place.LocationId).ToListAsync(ct).ConfigureAwait(false);
        var locations = await db.Set<Location>().Where(location => location.IsActive && location.Id != account.LocationId)
            .OrderBy(location => location.SortOrder).ThenBy(location => location.Id).ToListAsync(ct).ConfigureAwait(false);
        return
        [
            .. from location in locations
               where account.PlanId is null || ofPlan.Contains(location.Id)
               let noRoom = room.Contains(location.Id) ? null : new RefusedException(places.Contains(location.Id) ? Refusal.LocationUnwell : Refusal.LocationFull)
               select new TransferOffer(location.Id, location.DisplayName, price, whyNot ?? noRoom) { FreeLeft = freeLeft },
        ];
    }

    private async Task<RefusedException?> WhyNotAsync(MoonVpnDbContext db, ClientAccount account, List<DateTime> moves, DateTime now, CancellationToken ct)
    {
        try
        {
            await TransferDesk.RequireMovableAsync(db, account, now, ct).ConfigureAwait(false);
        }
        catch (RefusedException refused)
        {
            return refused;
        }

        var most = settings.Get(ShopSettings.TransfersPerMonth);
        var rested = moves.DefaultIfEmpty().Max().AddHours(settings.Get(ShopSettings.TransferCooldownHours));
        return most == 0 ? new RefusedException(Refusal.TransferNotOffered)
            : moves.Count >= most ? new RefusedException(Refusal.TransferLimitReached, most, moves.Min() + Month)
            : rested > now ? new RefusedException(Refusal.TransferTooSoon, rested)
            : null;
    }

    /// <summary>When the customer moved it in the last month, under whatever name it had; moves that failed and the staff's do not count.</summary>
    private static async Task<List<DateTime>> CustomersMovesAsync(MoonVpnDbContext db, long accountId, DateTime now, CancellationToken ct)
    {
        var since = now - Month;
        var moves = new List<DateTime>();
        for (var current = (long?)accountId; current is { } id;)
        {
            var move = await db.Set<AccountTransfer>().AsNoTracking()
                .FirstOrDefaultAsync(move => move.NewClientAccountId == id && move.MovedAt > since, ct).ConfigureAwait(false);
            if (move is { OrderId: not null, MovedAt: { } at })
            {
                moves.Add(at);
            }

            current = move?.ClientAccountId;
        }

        return moves;
    }
}
