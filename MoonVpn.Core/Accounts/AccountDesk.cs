using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Locations;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>Plans an account within the paying unit of work: slot, identity and job are on disk before any panel is called.</summary>
public sealed class AccountDesk(PanelJobSignal signal)
{
    /// <exception cref="RefusedException">No inbound of the location has room.</exception>
    internal async Task<ClientAccount> PlanAsync(Work work, AccountRequest request)
    {
        var inbound = await InboundChoice.ForPaid(work.Db, request.LocationId).FirstOrDefaultAsync(work.Stopping).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.LocationFull);
        var location = await work.Db.Set<Location>().FindAsync([request.LocationId], work.Stopping).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.NotFound);
        inbound.ClientCount += 1;
        inbound.RefreshFullness();
        var account = NewAccount(request, inbound, work.Now);
        work.Db.Add(account);
        await work.SaveAsync().ConfigureAwait(false);
        account.EmailName = $"{location.Prefix}-{account.Id}";
        account.ClientName = account.EmailName;
        AddJob(work, account, PanelJobKind.Create);
        await work.SaveAsync().ConfigureAwait(false);
        return account;
    }

    internal void AddJob(Work work, ClientAccount account, PanelJobKind kind)
    {
        work.Db.Add(new PanelJob { Kind = kind, ClientAccountId = account.Id, PanelId = account.PanelId, CreatedAt = work.Now, NextAt = work.Now });
        work.AfterCommit(signal.Set);
    }

    private static ClientAccount NewAccount(AccountRequest request, Inbound inbound, DateTime now) => new()
    {
        UserId = request.UserId,
        OrderId = request.OrderId,
        PlanId = request.PlanId,
        LocationId = request.LocationId,
        LocationName = request.LocationName,
        PanelId = inbound.PanelId,
        InboundId = inbound.Id,
        // The final name needs the id; this one only has to be unique until then.
        EmailName = $"NEW-{Guid.NewGuid():N}".ToUpperInvariant(),
        RemoteUuid = Guid.NewGuid().ToString(),
        RemotePassword = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 20),
        SubscriptionId = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 16),
        TrafficLimit = request.TrafficBytes,
        IsUnlimited = request.IsUnlimited,
        IpLimit = request.IpLimit,
        DurationDays = request.DurationDays,
        StartAtFirstUse = request.StartAtFirstUse,
        ExpiresAt = request.StartAtFirstUse ? null : now.AddDays(request.DurationDays),
        CreatedAt = now,
        Status = AccountStatus.Provisioning,
    };
}
