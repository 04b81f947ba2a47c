using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>
/// Learns from a sync what each account used, when it was last online, and when its days began. Reads slim, computes without any transaction,
/// and writes what changed some at a time: others wait at the gate.
/// </summary>
public sealed class AccountUsageReader(UnitOfWork unitOfWork, AccountEndings endings, TimeProvider time)
{
    private const int WritesAtOnce = 1_000;
    private const int EndingsAtOnce = 25;

    private static readonly Actor Self = Actor.System("panel-sync");

    private readonly ForeignTraffic _foreign = new();

    internal async Task<PanelTally> ReadAsync(PanelReading reading, CancellationToken ct)
    {
        var accounts = await unitOfWork.ReadAsync(db => LoadAsync(db, reading.PanelId, ct), ct).ConfigureAwait(false);
        var clients = ClientOwnership.ByEmail(reading.Usage);
        var writes = new List<UsageWrite>();
        foreach (var account in accounts)
        {
            if (account.Status != AccountStatus.Provisioning && clients.TryGetValue(account.EmailName, out var client) && ClientOwnership.IsOurs(account, client)
                && Take(account, client, reading) is { } write)
            {
                writes.Add(write);
            }
        }

        await WriteAsync(writes, reading.StartedAt, ct).ConfigureAwait(false);
        await EndAsync(accounts, ct).ConfigureAwait(false);
        return await TallyAsync(reading, accounts, clients, Sum(writes.Select(write => Math.Max(0, write.Moved))), ct).ConfigureAwait(false);
    }

    /// <summary>Only what is needed here; the rest stays in the database.</summary>
    private static Task<List<ClientAccount>> LoadAsync(MoonVpnDbContext db, long panelId, CancellationToken ct) =>
        ReservedPlaces.Of(db, panelId).Select(account => new ClientAccount
        {
            Id = account.Id,
            InboundId = account.InboundId,
            EmailName = account.EmailName,
            RemoteUuid = account.RemoteUuid,
            RemotePassword = account.RemotePassword,
            SubscriptionId = account.SubscriptionId,
            PreviousIdentity = account.PreviousIdentity,
            Status = account.Status,
            IsEnabled = account.IsEnabled,
            TrafficLimit = account.TrafficLimit,
            IsUnlimited = account.IsUnlimited,
            TrafficUsed = account.TrafficUsed,
            UsageBase = account.UsageBase,
            UsageReported = account.UsageReported,
            ResetPending = account.ResetPending,
            TargetVersion = account.TargetVersion,
            StartAtFirstUse = account.StartAtFirstUse,
            DurationDays = account.DurationDays,
            ExpiresAt = account.ExpiresAt,
            LastOnlineAt = account.LastOnlineAt,
            LastSyncedAt = account.LastSyncedAt,
        }).ToListAsync(ct);

    /// <returns>Null when there is nothing to write.</returns>
    private static UsageWrite? Take(ClientAccount account, RemoteClient client, PanelReading reading)
    {
        var before = (account.UsageBase, account.UsageReported, account.TrafficUsed, account.ExpiresAt, account.LastOnlineAt, account.LastSyncedAt);
        account.ReportUsage(Counted(client), reading.StartedAt);
        account.LastOnlineAt = client.LastOnline ?? (reading.Online.Contains(client.Email) ? reading.StartedAt : account.LastOnlineAt);
        if (account is { StartAtFirstUse: true, ExpiresAt: null } && client.ExpiryMs > 0)
        {
            // Its days began between two syncs, so that they cannot last longer than from now on.
            var (told, longest) = (DateTimeOffset.FromUnixTimeMilliseconds(client.ExpiryMs).UtcDateTime, reading.StartedAt.AddDays(account.DurationDays));
            account.ExpiresAt = told < longest ? told : longest;
        }

        var isNews = (account.UsageBase, account.UsageReported, account.TrafficUsed, account.ExpiresAt) != (before.UsageBase, before.UsageReported, before.TrafficUsed, before.ExpiresAt)
            || account.LastOnlineAt - (before.LastOnlineAt ?? DateTime.MinValue) > TimeSpan.FromMinutes(1);
        // That nothing changed is written down once an hour.
        return isNews || account.LastSyncedAt - (before.LastSyncedAt ?? DateTime.MinValue) > TimeSpan.FromHours(1)
            ? new UsageWrite(
                account.Id, account.UsageBase, account.UsageReported, account.TrafficUsed, account.ExpiresAt, account.LastOnlineAt, account.LastSyncedAt,
                before.UsageBase, before.UsageReported, before.TrafficUsed, account.TargetVersion)
            : null;
    }

    /// <summary>Whatever a spoilt panel claims: four petabytes, and usage can still be added up.</summary>
    private static long Counted(RemoteClient client) => Math.Min(client.UpBytes + client.DownBytes, 1L << 52);

    private static long Sum(IEnumerable<long> bytes) => (long)Int128.Min(bytes.Aggregate((Int128)0, (sum, some) => sum + some), 1L << 61);

    private async Task WriteAsync(List<UsageWrite> writes, DateTime at, CancellationToken ct)
    {
        var day = DateOnly.FromDateTime(TehranTime.ToTehran(at));
        foreach (var some in writes.Chunk(WritesAtOnce))
        {
            await unitOfWork.RunAsync(
                Self,
                work =>
                {
                    work.WriteUsage(some, day);
                    return Task.CompletedTask;
                },
                ct).ConfigureAwait(false);
        }
    }

    private async Task EndAsync(List<ClientAccount> accounts, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var over = accounts.Where(account => account is { Status: AccountStatus.Active, IsEnabled: true } && account.IsOverAt(now)).Select(account => account.Id);
        foreach (var some in over.Chunk(EndingsAtOnce))
        {
            await unitOfWork.RunAsync(
                Self,
                async work =>
                {
                    foreach (var account in await work.Db.Set<ClientAccount>().Where(account => some.Contains(account.Id)).ToListAsync(work.Stopping).ConfigureAwait(false))
                    {
                        await endings.EndIfOverAsync(work, account).ConfigureAwait(false);
                    }
                },
                ct).ConfigureAwait(false);
        }
    }

    private async Task<PanelTally> TallyAsync(PanelReading reading, List<ClientAccount> accounts, Dictionary<string, RemoteClient> clients, long moved, CancellationToken ct)
    {
        var homes = accounts.ToDictionary(account => account.EmailName, StringComparer.OrdinalIgnoreCase);
        var strangers = clients.Values.Where(client => !homes.TryGetValue(client.Email, out var account) || !ClientOwnership.IsOurs(account, client)).ToList();
        var (inbounds, formerly) = await unitOfWork.ReadAsync(
            async db => (
                await db.Set<Inbound>().Where(inbound => inbound.PanelId == reading.PanelId).ToDictionaryAsync(inbound => inbound.Id, inbound => inbound.RemoteId, ct).ConfigureAwait(false),
                await ClientOwnership.FindAsync(db, strangers, ct).ConfigureAwait(false)),
            ct).ConfigureAwait(false);
        var ours = formerly.Select(found => found.Client.Email).ToHashSet();
        var foreign = strangers.Where(client => !ours.Contains(client.Email)).ToList();
        var others = new Dictionary<int, int>();
        foreach (var client in reading.Usage.Clients)
        {
            var home = homes.TryGetValue(client.Email, out var account) ? inbounds.GetValueOrDefault(account.InboundId, -1) : -1;
            foreach (var place in client.InboundIds.Where(place => place != home))
            {
                others[place] = others.GetValueOrDefault(place) + 1;
            }
        }

        return new PanelTally(foreign.Count, others, moved + _foreign.Since(reading.PanelId, Sum(foreign.Select(Counted))));
    }
}
