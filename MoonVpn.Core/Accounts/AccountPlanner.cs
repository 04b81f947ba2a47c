using System.Security.Cryptography;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>Plans a new account within the paying unit of work: place, identity and job are on disk before any panel is called.</summary>
public sealed class AccountPlanner(AccountDesk desk, AccountNames names)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <exception cref="RefusedException">No inbound of the location has room.</exception>
    internal async Task<ClientAccount> PlanAsync(Work work, AccountRequest request)
    {
        var inbound = await AccountPlaces.TakeAsync(work, request.LocationId).ConfigureAwait(false);
        var account = NewAccount(request, inbound, work.Now);
        await AddAsync(work, account, PanelJobReason.Purchase).ConfigureAwait(false);
        return account;
    }

    /// <summary>The account to which another moves: what is left of days and traffic, and an identity of its own.</summary>
    /// <param name="inbound">Its place is taken already.</param>
    internal async Task<ClientAccount> PlanMoveAsync(Work work, ClientAccount source, Location location, Inbound inbound, long? orderId)
    {
        var account = NewAccount(
            new AccountRequest(
                source.UserId, orderId, source.PlanId, location.Id, location.DisplayName, source.DurationDays, source.TrafficLimit, source.IsUnlimited,
                source.IpLimit, source.StartAtFirstUse),
            inbound,
            work.Now);
        account.ExpiresAt = source.ExpiresAt;
        account.CarryUsage(source.TrafficUsed);
        await AddAsync(work, account, PanelJobReason.Transfer).ConfigureAwait(false);
        if (source.ClientName != source.EmailName)
        {
            account.ClientName = source.ClientName;
        }

        return account;
    }

    internal static AccountIdentity NewIdentity() =>
        new(Guid.NewGuid().ToString(), RandomNumberGenerator.GetString(Letters, 20), RandomNumberGenerator.GetString(Letters, 16));

    private async Task AddAsync(Work work, ClientAccount account, PanelJobReason reason)
    {
        var location = await work.Db.Set<Location>().FindAsync([account.LocationId], work.Stopping).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.NotFound);
        work.Db.Add(account);
        await work.SaveAsync().ConfigureAwait(false);
        account.EmailName = names.Of(location, account.Id);
        account.ClientName = account.EmailName;
        desk.AddCreate(work, account, reason);
        await work.SaveAsync().ConfigureAwait(false);
    }

    private static ClientAccount NewAccount(AccountRequest request, Inbound inbound, DateTime now)
    {
        var account = new ClientAccount
        {
            UserId = request.UserId,
            OrderId = request.OrderId,
            PlanId = request.PlanId,
            LocationId = request.LocationId,
            LocationName = request.LocationName,
            // The final name needs the id; this one only has to be unique until then.
            EmailName = $"NEW-{Guid.NewGuid():N}",
            TrafficLimit = request.TrafficBytes,
            IsUnlimited = request.IsUnlimited,
            IpLimit = request.IpLimit,
            DurationDays = request.DurationDays,
            StartAtFirstUse = request.StartAtFirstUse,
            ExpiresAt = request.StartAtFirstUse ? null : now.AddDays(request.DurationDays),
            CreatedAt = now,
            Status = AccountStatus.Provisioning,
        };
        account.TakeIdentity(NewIdentity());
        account.MoveTo(inbound);
        return account;
    }
}
