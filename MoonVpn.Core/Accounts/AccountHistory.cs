using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts;

/// <summary>What happened to an account, newest first: what people and rules decided, what was done on panels, where it moved, what was paid ahead.</summary>
public sealed class AccountHistory(UnitOfWork unitOfWork)
{
    private const int Most = 200;

    public Task<IReadOnlyList<AccountEvent>> ListAsync(Actor actor, long accountId, CancellationToken ct)
    {
        actor.Require(Permission.Customers);
        return unitOfWork.ReadAsync<IReadOnlyList<AccountEvent>>(
            async db =>
            {
                List<AccountEvent> events =
                [
                    .. await DecisionsAsync(db, accountId, ct).ConfigureAwait(false),
                    .. await JobsAsync(db, accountId, ct).ConfigureAwait(false),
                    .. await MovesAsync(db, accountId, ct).ConfigureAwait(false),
                    .. await PeriodsAsync(db, accountId, ct).ConfigureAwait(false),
                ];
                return [.. events.OrderByDescending(what => what.At).Take(Most)];
            },
            ct);
    }

    private static async Task<IEnumerable<AccountEvent>> DecisionsAsync(MoonVpnDbContext db, long accountId, CancellationToken ct) =>
        (await db.Set<AuditEntry>().Where(entry => entry.TargetType == "client_account" && entry.TargetId == accountId)
            .OrderByDescending(entry => entry.Id).Take(Most).ToListAsync(ct).ConfigureAwait(false))
        .Select(entry => new AccountEvent(entry.At, AccountEventKind.Decision, entry.Action, "", entry.Details, entry.Channel == ActorChannel.System ? null : entry.ActorName));

    private static async Task<IEnumerable<AccountEvent>> JobsAsync(MoonVpnDbContext db, long accountId, CancellationToken ct) =>
        (await db.Set<PanelJob>().Where(job => job.ClientAccountId == accountId).OrderByDescending(job => job.Id).Take(Most).ToListAsync(ct).ConfigureAwait(false))
        .Select(job => new AccountEvent(
            job.FinishedAt ?? job.CreatedAt, AccountEventKind.Job, $"{EnumWords.Word(job.Kind)}:{EnumWords.Word(job.Reason)}", EnumWords.Word(job.Status), job.LastError ?? "", null));

    private static async Task<IEnumerable<AccountEvent>> MovesAsync(MoonVpnDbContext db, long accountId, CancellationToken ct)
    {
        var moves = await (from move in db.Set<AccountTransfer>()
                           join source in db.Set<ClientAccount>() on move.ClientAccountId equals source.Id
                           join target in db.Set<ClientAccount>() on move.NewClientAccountId equals target.Id
                           where move.ClientAccountId == accountId || move.NewClientAccountId == accountId
                           orderby move.Id descending
                           select new { move, From = source.EmailName, To = target.EmailName }).Take(Most).ToListAsync(ct).ConfigureAwait(false);
        return moves.Select(found => new AccountEvent(
            found.move.FinishedAt ?? found.move.MovedAt ?? found.move.CreatedAt, AccountEventKind.Move, $"{found.From} → {found.To}", EnumWords.Word(found.move.Status), found.move.Notes, null));
    }

    private static async Task<IEnumerable<AccountEvent>> PeriodsAsync(MoonVpnDbContext db, long accountId, CancellationToken ct) =>
        (await db.Set<AccountPeriod>().Where(period => period.ClientAccountId == accountId).OrderByDescending(period => period.Id).Take(Most).ToListAsync(ct).ConfigureAwait(false))
        .Select(period => new AccountEvent(
            period.AppliedAt ?? period.CreatedAt, AccountEventKind.Period, $"{period.DurationDays}", EnumWords.Word(period.Status), period.OrderId is { } order ? $"order {order}" : "", null));
}

/// <param name="At">When it was last heard of, in UTC.</param>
/// <param name="What">An audit's action; kind and reason of a job; names before and after a move; days of a period.</param>
/// <param name="State">The status word of a job, move or period; empty for a decision.</param>
/// <param name="Details">JSON of a decision; a job's last error; a move's notes.</param>
/// <param name="By">Who decided; null where the shop did by itself.</param>
public sealed record AccountEvent(DateTime At, AccountEventKind Kind, string What, string State, string Details, string? By);

public enum AccountEventKind
{
    Decision,
    Job,
    Move,
    Period,
}
