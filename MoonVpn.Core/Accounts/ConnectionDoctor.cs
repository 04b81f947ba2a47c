using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Accounts.Transfers;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>Finds out why an account does not connect: first by what the shop knows, then by asking its panel. Changes nothing.</summary>
public sealed class ConnectionDoctor(UnitOfWork unitOfWork, TransferService transfers, PanelDoors doors, TimeProvider time)
{
    /// <summary>Somebody is waiting for the answer; a panel that takes longer is as good as down.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Calls the panel: not for within a unit of work.</summary>
    /// <exception cref="RefusedException">There is no such account, as far as the actor may know.</exception>
    public async Task<Diagnosis> ExamineAsync(Actor actor, long accountId, CancellationToken ct)
    {
        var place = await transfers.WhereaboutsAsync(actor, accountId, ct).ConfigureAwait(false);
        var (account, panel) = await unitOfWork.ReadAsync(
            async db =>
            {
                var account = await db.FindAccountAsync(actor, place.AccountId, ct).ConfigureAwait(false);
                return (account, await db.Set<Panel>().FindAsync([account.PanelId], ct).ConfigureAwait(false));
            },
            ct).ConfigureAwait(false);
        var known = place.MovingTo is { } target ? new Diagnosis(account.Id, ConnectionFinding.Moving) { MovingTo = target } : ByRecord(account, time.GetUtcNow().UtcDateTime);
        return known switch
        {
            { Finding: ConnectionFinding.Disabled } => known with { DisabledByStaff = await IsByStaffAsync(account.Id, ct).ConfigureAwait(false), DisabledReason = account.DisabledReason },
            not null => known,
            null when panel is not { Status: PanelStatus.Active, Health: PanelHealth.Ok or PanelHealth.Hold } => new Diagnosis(account.Id, ConnectionFinding.PanelDown),
            null => await ByPanelAsync(account, panel, ct).ConfigureAwait(false),
        };
    }

    /// <returns>Null when it should connect, as far as the shop knows.</returns>
    private static Diagnosis? ByRecord(ClientAccount account, DateTime now)
    {
        Diagnosis Found(ConnectionFinding finding) => new(account.Id, finding);
        return account switch
        {
            { Status: AccountStatus.Provisioning } => Found(ConnectionFinding.BeingMade),
            { Status: AccountStatus.Disabled } => Found(ConnectionFinding.Disabled),
            { Status: AccountStatus.Failed or AccountStatus.Switched } or { Status: AccountStatus.Deleted, IsPutAway: false } => Found(ConnectionFinding.Gone),
            _ when account.ExpiresAt <= now => Found(ConnectionFinding.Expired) with { Since = account.ExpiresAt },
            _ when account.IsUsedUp => Found(ConnectionFinding.UsedUp) with { Since = account.EndedAt },
            { Status: AccountStatus.Expired or AccountStatus.Deleted } => Found(ConnectionFinding.Expired) with { Since = account.EndedAt },
            _ => null,
        };
    }

    private async Task<Diagnosis> ByPanelAsync(ClientAccount account, Panel panel, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var door = doors.Open(panel);
            var client = await door.FindClientAsync(account.EmailName, patience.Token).ConfigureAwait(false);
            var addresses = account.IpLimit > 0 ? await door.ClientIpsAsync(account.EmailName, patience.Token).ConfigureAwait(false) : [];
            return ByClient(account, client, addresses, time.GetUtcNow());
        }
        catch (Exception failure) when (failure is PanelException or RefusedException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new Diagnosis(account.Id, ConnectionFinding.PanelDown);
        }
    }

    /// <summary>The panel knows what was used since the last sync.</summary>
    private static Diagnosis ByClient(ClientAccount account, RemoteClient? client, IReadOnlyList<ClientIp> addresses, DateTimeOffset now)
    {
        Diagnosis Found(ConnectionFinding finding) => new(account.Id, finding) { DeviceLimit = account.IpLimit };
        if (client is null || !ClientOwnership.IsSurelyOurs(account, client))
        {
            return Found(ConnectionFinding.OutOfStep);
        }

        var (used, devices) = (client.UpBytes + client.DownBytes, addresses.Select(address => address.Address).Distinct().Count());
        return client switch
        {
            _ when !account.ResetPending && client.TotalBytes > 0 && used >= client.TotalBytes => Found(ConnectionFinding.UsedUp),
            { Enabled: false } => Found(ConnectionFinding.OutOfStep),
            _ when used == 0 && account.TrafficUsed == 0 && client.LastOnline is null && account.LastOnlineAt is null => Found(ConnectionFinding.NeverConnected),
            _ when account.IpLimit > 0 && devices >= account.IpLimit => Found(ConnectionFinding.DevicesFull) with { Devices = devices },
            _ => Found(ConnectionFinding.Well) with { Since = client.LastOnline ?? account.LastOnlineAt },
        };
    }

    /// <summary>Else it was the shop's own rule, such as an approval that was taken back.</summary>
    private Task<bool> IsByStaffAsync(long accountId, CancellationToken ct) => unitOfWork.ReadAsync(
        async db => await db.Set<AuditEntry>()
            .Where(entry => entry.TargetType == "client_account" && entry.TargetId == accountId && (entry.Action == "account.disable" || entry.Action == "account.enable"))
            .OrderByDescending(entry => entry.Id).Select(entry => entry.Action).FirstOrDefaultAsync(ct).ConfigureAwait(false) == "account.disable",
        ct);
}
