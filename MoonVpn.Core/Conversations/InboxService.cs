using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Conversations;

/// <summary>Inbox before offset: what Telegram sent is on disk before it is confirmed, and handled exactly once.</summary>
public sealed class InboxService(UnitOfWork unitOfWork)
{
    private const int MostAttempts = 5;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    /// <summary>Stores a batch; one that came before is passed over.</summary>
    /// <returns>What is new, in order.</returns>
    public Task<IReadOnlyList<InboxEntry>> StoreAsync(Actor actor, long botId, IReadOnlyList<ReceivedUpdate> updates, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync<IReadOnlyList<InboxEntry>>(
            actor,
            async work =>
            {
                var ids = updates.Select(update => update.UpdateId).ToList();
                var known = await work.Db.Set<InboxUpdate>().Where(row => row.BotId == botId && ids.Contains(row.UpdateId)).Select(row => row.UpdateId).ToHashSetAsync(work.Stopping).ConfigureAwait(false);
                var rows = updates.Where(update => known.Add(update.UpdateId)).Select(update => new InboxUpdate
                {
                    BotId = botId,
                    UpdateId = update.UpdateId,
                    MailboxKey = update.MailboxKey,
                    Raw = update.Raw,
                    ReceivedAt = work.Now,
                    Status = update.Unreadable is null ? InboxStatus.Pending : InboxStatus.Dead,
                    Error = update.Unreadable,
                }).ToList();
                work.Db.AddRange(rows);
                await work.SaveAsync().ConfigureAwait(false);
                return [.. rows.Where(row => row.Status == InboxStatus.Pending).Select(ToEntry)];
            },
            ct);
    }

    /// <summary>What was stored and not finished, in order; for the start after a stop.</summary>
    public Task<IReadOnlyList<InboxEntry>> PendingAsync(Actor actor, long botId, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.ReadAsync<IReadOnlyList<InboxEntry>>(
            async db => [.. (await db.Set<InboxUpdate>().Where(row => row.BotId == botId && row.Status == InboxStatus.Pending).OrderBy(row => row.Id).ToListAsync(ct).ConfigureAwait(false)).Select(ToEntry)],
            ct);
    }

    /// <summary>Handles one update: what <paramref name="handle"/> does and the mark "done" commit together.</summary>
    /// <returns>False when it was done before.</returns>
    public Task<bool> HandleAsync(Actor actor, long inboxId, Func<Task> handle, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var now = work.Now;
                var taken = await work.Db.Set<InboxUpdate>().Where(row => row.Id == inboxId && row.Status == InboxStatus.Pending)
                    .ExecuteUpdateAsync(update => update.SetProperty(row => row.Status, InboxStatus.Done).SetProperty(row => row.DoneAt, now), work.Stopping).ConfigureAwait(false);
                if (taken == 0)
                {
                    return false;
                }

                await handle().ConfigureAwait(false);
                return true;
            },
            ct);
    }

    /// <summary>Handling threw. After a few tries it is put aside, so that the chat goes on.</summary>
    /// <returns>Whether it should be tried again.</returns>
    public Task<bool> FailAsync(Actor actor, long inboxId, string error, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var row = await work.Db.Set<InboxUpdate>().FindAsync([inboxId], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                row.Attempts += 1;
                row.Error = error;
                row.Status = row.Attempts >= MostAttempts ? InboxStatus.Dead : row.Status;
                return row.Status == InboxStatus.Pending;
            },
            ct);
    }

    /// <summary>Forgets what Telegram can no longer send again.</summary>
    public Task PruneAsync(Actor actor, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var before = work.Now - Kept;
                await work.Db.Set<InboxUpdate>().Where(row => row.Status == InboxStatus.Done && row.ReceivedAt < before).ExecuteDeleteAsync(work.Stopping).ConfigureAwait(false);
            },
            ct);
    }

    private static InboxEntry ToEntry(InboxUpdate row) => new(row.Id, row.UpdateId, row.MailboxKey, row.Raw, row.ReceivedAt);
}
