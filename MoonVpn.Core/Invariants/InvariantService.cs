using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Invariants;

/// <summary>The check that everything adds up, and what follows from it.</summary>
public sealed class InvariantService(UnitOfWork unitOfWork, InvariantCheck check, WalletFreezer freezer, Outbox outbox, TimeProvider time)
{
    /// <summary>Checks all invariants and keeps what was found. Wallets that cannot be trusted any more are frozen, and the superadmins called.</summary>
    public async Task<InvariantReport> RunAsync(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        var report = await check.RunAsync(ct).ConfigureAwait(false);
        await unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var run = new InvariantRun
                {
                    ActorId = actor.UserId,
                    StartedAt = report.StartedAt,
                    FinishedAt = time.GetUtcNow().UtcDateTime,
                    Checked = report.Results.Count,
                    Violations = (int)Math.Min(report.Violations, int.MaxValue),
                    Details = RunDetails.Write(report),
                };
                work.Db.Add(run);
                await work.SaveAsync().ConfigureAwait(false);
                var frozen = await freezer.FreezeAsync(work, report).ConfigureAwait(false);
                if (!report.AddsUp)
                {
                    await AlertAsync(work, report, run, frozen).ConfigureAwait(false);
                }
            },
            ct).ConfigureAwait(false);
        return report;
    }

    /// <returns>The last check that was kept; null: there was none yet.</returns>
    public Task<InvariantRunRow?> LatestAsync(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var run = await db.Set<InvariantRun>().OrderByDescending(run => run.Id).FirstOrDefaultAsync(ct).ConfigureAwait(false);
                var name = run?.ActorId is { } id ? await db.Set<User>().Where(user => user.Id == id).Select(user => user.FullName).FirstOrDefaultAsync(ct).ConfigureAwait(false) : null;
                return run is null ? null : new InvariantRunRow(run.StartedAt, run.FinishedAt - run.StartedAt, run.Checked, run.Violations, name, RunDetails.Read(run.Details));
            },
            ct);
    }

    /// <summary>Whose wallet is read-only, the newest first.</summary>
    public Task<IReadOnlyList<FrozenWallet>> FrozenAsync(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        return unitOfWork.ReadAsync<IReadOnlyList<FrozenWallet>>(
            async db => await db.Set<User>().Where(user => user.WalletFrozenAt != null).OrderByDescending(user => user.WalletFrozenAt).Take(200)
                .Select(user => new FrozenWallet(user.Id, user.FullName, user.Balance, user.WalletFrozenAt!.Value, user.WalletFrozenReason ?? ""))
                .ToListAsync(ct).ConfigureAwait(false),
            ct);
    }

    /// <summary>
    /// Opens a frozen wallet again. What froze it may still be there: a changed row of an append-only ledger cannot be put right, only accepted.
    /// It is reported by every check, and freezes the wallet again only when something is added to it.
    /// </summary>
    public Task ClearAsync(Actor actor, long userId, string reason, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        var why = Require.OptionalText(reason, "reason", 200);
        if (why.Length < 3)
        {
            throw new RefusedException(Refusal.ReasonRequired);
        }

        return unitOfWork.RunAsync(actor, work => freezer.ClearAsync(work, userId, why), ct);
    }

    private Task AlertAsync(Work work, InvariantReport report, InvariantRun run, IReadOnlyList<long> frozen)
    {
        var broken = string.Join(", ", report.Results.Where(result => !result.Holds).Select(result => result.Invariant.Id));
        var wallets = frozen.Count == 0 ? "" : $"; wallets frozen: {string.Join(", ", frozen.Take(10).Select(id => $"#{id}"))}{(frozen.Count > 10 ? " …" : "")}";
        return outbox.AlertAsync(work, $"invariants:{run.Id}", $"The books do not add up: {broken} ({report.Violations}){wallets}");
    }
}
