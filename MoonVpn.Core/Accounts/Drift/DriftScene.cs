using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts.Drift;

/// <summary>What the shop thinks is on a panel, read after the panel was.</summary>
/// <param name="Accounts">Those that may be on the panel, as much of them as is compared.</param>
/// <param name="Formers">Accounts that should not be on this panel, with the clients that are there all the same.</param>
/// <param name="Busy">Accounts of which nothing can be said: a job or a move is under way, or ended after the panel was asked.</param>
/// <param name="Rotated">Accounts whose clients have an identity that was theirs once.</param>
/// <param name="Inbounds">The panel's ids of inbounds it still has, by the shop's.</param>
internal sealed record DriftScene(
    IReadOnlyList<ClientAccount> Accounts,
    IReadOnlyList<(ClientAccount Account, RemoteClient Client)> Formers,
    IReadOnlySet<long> Busy,
    IReadOnlySet<long> Rotated,
    IReadOnlyDictionary<long, int> Inbounds)
{
    private static readonly AccountStatus[] Kept = [AccountStatus.Active, AccountStatus.Disabled, AccountStatus.Expired];

    public bool IsBusy(long accountId) => Busy.Contains(accountId);

    public bool IsOurs(ClientAccount account, RemoteClient client) => ClientOwnership.IsOurs(account, client) || Rotated.Contains(account.Id);

    public bool HasInbound(ClientAccount account) => Inbounds.ContainsKey(account.InboundId);

    /// <returns>-1 when the panel no longer has it.</returns>
    public int RemoteInbound(ClientAccount account) => Inbounds.GetValueOrDefault(account.InboundId, -1);

    public static async Task<DriftScene> ReadAsync(MoonVpnDbContext db, PanelReading reading, CancellationToken ct)
    {
        var accounts = await AccountsAsync(db, reading.PanelId, ct).ConfigureAwait(false);
        var homes = accounts.ToDictionary(account => account.EmailName, StringComparer.OrdinalIgnoreCase);
        var doubtful = reading.Usage.Clients.Where(client => homes.TryGetValue(client.Email, out var account) && !ClientOwnership.IsOurs(account, client))
            .Select(client => (homes[client.Email], client)).DistinctBy(pair => pair.Item1.Id).ToList();
        var formers = await ClientOwnership.FindAsync(db, reading.Usage.Clients.Where(client => !homes.ContainsKey(client.Email)), ct).ConfigureAwait(false);
        var inbounds = await db.Set<Inbound>().Where(inbound => inbound.PanelId == reading.PanelId && inbound.Status != InboundStatus.Gone)
            .ToDictionaryAsync(inbound => inbound.Id, inbound => inbound.RemoteId, ct).ConfigureAwait(false);
        return new DriftScene(
            accounts,
            [.. formers.Where(former => former.Account.PanelId != reading.PanelId || former.Account.Status is AccountStatus.Deleted or AccountStatus.Failed or AccountStatus.Switched)],
            await BusyAsync(db, reading, formers.Select(former => former.Account.Id), ct).ConfigureAwait(false),
            await ClientOwnership.WereOursAsync(db, doubtful, ct).ConfigureAwait(false),
            inbounds);
    }

    private static Task<List<ClientAccount>> AccountsAsync(MoonVpnDbContext db, long panelId, CancellationToken ct) =>
        db.Set<ClientAccount>().Where(account => account.PanelId == panelId && Kept.Contains(account.Status)).Select(account => new ClientAccount
        {
            Id = account.Id,
            PanelId = account.PanelId,
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
            ResetPending = account.ResetPending,
            IpLimit = account.IpLimit,
            DurationDays = account.DurationDays,
            ExpiresAt = account.ExpiresAt,
            TargetVersion = account.TargetVersion,
        }).ToListAsync(ct);

    private static async Task<HashSet<long>> BusyAsync(MoonVpnDbContext db, PanelReading reading, IEnumerable<long> formers, CancellationToken ct)
    {
        var busy = await db.Set<PanelJob>().Where(job => job.PanelId == reading.PanelId && (job.Status == PanelJobStatus.Planned || job.FinishedAt > reading.StartedAt))
            .Select(job => job.ClientAccountId).ToHashSetAsync(ct).ConfigureAwait(false);
        // Jobs of accounts that live elsewhere now.
        foreach (var some in formers.Chunk(500))
        {
            busy.UnionWith(await db.Set<PanelJob>().Where(job => some.Contains(job.ClientAccountId) && (job.Status == PanelJobStatus.Planned || job.FinishedAt > reading.StartedAt))
                .Select(job => job.ClientAccountId).ToListAsync(ct).ConfigureAwait(false));
        }

        var moves = await db.Set<AccountTransfer>().Where(move => move.Status != AccountTransferStatus.Done && move.Status != AccountTransferStatus.Failed)
            .Select(move => new { move.ClientAccountId, move.NewClientAccountId, move.Status }).ToListAsync(ct).ConfigureAwait(false);
        // Whoever has moved is compared at the target like anybody else.
        busy.UnionWith(moves.Select(move => move.ClientAccountId));
        busy.UnionWith(moves.Where(move => move.Status != AccountTransferStatus.Moved).Select(move => move.NewClientAccountId ?? 0));
        return busy;
    }
}
