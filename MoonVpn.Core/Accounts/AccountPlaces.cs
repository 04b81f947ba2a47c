using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>Places for accounts on inbounds, taken in the unit of work that needs them.</summary>
internal static class AccountPlaces
{
    /// <summary>The best inbound of the location, with a place on it taken.</summary>
    /// <exception cref="RefusedException">None has room.</exception>
    public static async Task<Inbound> TakeAsync(Work work, long locationId) =>
        await TryTakeAsync(work, locationId).ConfigureAwait(false) ?? throw new RefusedException(Refusal.LocationFull);

    /// <summary>The best inbound of the location, or the one that is named, with a place on it taken.</summary>
    /// <returns>Null when there is no room.</returns>
    public static async Task<Inbound?> TryTakeAsync(Work work, long locationId, long? inboundId = null)
    {
        var inbound = await InboundChoice.ForPaid(work.Db, locationId)
            .FirstOrDefaultAsync(inbound => inboundId == null || inbound.Id == inboundId, work.Stopping).ConfigureAwait(false);
        if (inbound is not null)
        {
            inbound.ClientCount += 1;
            inbound.RefreshFullness();
        }

        return inbound;
    }

    /// <summary>A place for an account that was put away: where it was, if that will do.</summary>
    /// <exception cref="RefusedException">Its location is full.</exception>
    public static async Task TakeAgainAsync(Work work, ClientAccount account)
    {
        if (await TryTakeAsync(work, account.LocationId, account.InboundId).ConfigureAwait(false) is null)
        {
            account.MoveTo(await TakeAsync(work, account.LocationId).ConfigureAwait(false));
        }
    }
}
