using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Locations;

/// <summary>The places that are sold.</summary>
public sealed partial class LocationService(UnitOfWork unitOfWork, IEnumerable<ILocationFollower> followers, ILocationRoom room)
{
    public Task<IReadOnlyList<LocationRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        actor.RequireStaff();
        return unitOfWork.ReadAsync<IReadOnlyList<LocationRow>>(
            async db =>
            {
                var rooms = await room.ReadAsync(db, ct).ConfigureAwait(false);
                var locations = await db.Set<Location>().OrderBy(location => location.SortOrder).ThenBy(location => location.Id).ToListAsync(ct).ConfigureAwait(false);
                return [.. locations.Select(location => Row(location, rooms.GetValueOrDefault(location.Id, LocationRoom.None)))];
            },
            ct);
    }

    /// <returns>The location's id.</returns>
    public Task<long> SaveAsync(Actor actor, LocationDraft draft, CancellationToken ct)
    {
        actor.Require(Permission.Catalogue);
        var name = Require.Text(draft.Name, "name", 64);
        var prefix = PersianText.Fold(draft.Prefix).ToUpperInvariant();
        if (!PrefixShape().IsMatch(prefix))
        {
            throw new RefusedException(Refusal.FieldRequired, "prefix");
        }

        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var taken = await work.Db.Set<Location>().Where(other => other.Id != draft.Id && (other.Name == name || other.Prefix == prefix))
                    .Select(other => other.Name).FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false);
                if (taken is not null)
                {
                    throw new RefusedException(Refusal.NameTaken, taken == name ? name : prefix);
                }

                var location = await FindOrNewAsync(work, draft.Id).ConfigureAwait(false);
                location.Name = name;
                location.Prefix = prefix;
                location.Flag = Require.OptionalText(draft.Flag, "flag", 16);
                location.SortOrder = draft.SortOrder;
                location.IsActive = draft.IsActive;
                await work.SaveAsync().ConfigureAwait(false);
                foreach (var follower in followers)
                {
                    await follower.RenamedAsync(work, location).ConfigureAwait(false);
                }

                work.Audit("location.save", "location", location.Id, new { name, prefix, location.IsActive });
                return location.Id;
            },
            ct);
    }

    private static LocationRow Row(Location location, LocationRoom room) => new(
        location.Id, location.Name, location.Prefix, location.Flag, location.SortOrder, location.IsActive,
        room.FreePlaces, room.PanelsOk, room.PanelsTotal, location.PausedSince);

    private static async Task<Location> FindOrNewAsync(Work work, long id)
    {
        if (id != 0)
        {
            return await work.Db.Set<Location>().FindAsync([id], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
        }

        var location = new Location();
        work.Db.Add(location);
        return location;
    }

    [GeneratedRegex("^[A-Z]{2,6}$")]
    private static partial Regex PrefixShape();
}
