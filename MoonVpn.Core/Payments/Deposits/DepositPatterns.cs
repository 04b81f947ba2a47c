using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>The wordings of banks, as rows that the operator changes.</summary>
public sealed class DepositPatterns(UnitOfWork unitOfWork, TimeProvider time)
{
    /// <summary>In the order in which they are tried.</summary>
    public Task<IReadOnlyList<DepositPattern>> ListAsync(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.Cards);
        return unitOfWork.ReadAsync<IReadOnlyList<DepositPattern>>(async db => await InOrder(db).ToListAsync(ct).ConfigureAwait(false), ct);
    }

    /// <returns>The pattern's id.</returns>
    /// <exception cref="RefusedException">The expression is none, or has no amount.</exception>
    public Task<long> SaveAsync(Actor actor, DepositPatternDraft draft, CancellationToken ct)
    {
        actor.Require(Permission.Cards);
        var name = Require.Text(draft.Name, "name", 64);
        if (draft.Expression.Length is 0 or > 500 || DepositReader.Fault(draft.Expression, draft.Kind) is not null)
        {
            throw new RefusedException(Refusal.PatternInvalid, DepositReader.Fault(draft.Expression, draft.Kind) ?? "1–500");
        }

        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                if (await work.Db.Set<DepositPattern>().AnyAsync(other => other.Id != draft.Id && other.Name == name, work.Stopping).ConfigureAwait(false))
                {
                    throw new RefusedException(Refusal.NameTaken, name);
                }

                var pattern = draft.Id == 0 ? Add(work) : await work.Db.Set<DepositPattern>().FindAsync([draft.Id], work.Stopping).ConfigureAwait(false) ?? throw new RefusedException(Refusal.NotFound);
                draft.Fill(pattern, name);
                await work.SaveAsync().ConfigureAwait(false);
                work.Audit("deposit_pattern.save", "deposit_pattern", pattern.Id, new { pattern.Name, pattern.Kind, pattern.Expression, pattern.IsActive });
                return pattern.Id;
            },
            ct);
    }

    /// <summary>What a message would be taken for, by the patterns as they are.</summary>
    /// <returns>Null when none fits.</returns>
    public Task<DepositReading?> TryAsync(Actor actor, string sender, string text, CancellationToken ct)
    {
        actor.Require(Permission.Cards);
        return unitOfWork.ReadAsync(
            async db => DepositReader.Read(await InOrder(db).ToListAsync(ct).ConfigureAwait(false), sender, text, time.GetUtcNow().UtcDateTime), ct);
    }

    /// <summary>Puts in what is known from the start and was never there.</summary>
    public Task SeedAsync(Actor actor, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var known = await work.Db.Set<DepositPattern>().Select(pattern => pattern.Name).ToHashSetAsync(work.Stopping).ConfigureAwait(false);
                foreach (var (pattern, place) in BuiltInPatterns.All.Select((pattern, place) => (pattern, place)).Where(built => !known.Contains(built.pattern.Name)))
                {
                    var row = Add(work);
                    DepositPatternDraft.Of(pattern).Fill(row, pattern.Name);
                    row.SortOrder = (place + 1) * 10;
                }
            },
            ct);
    }

    internal static IQueryable<DepositPattern> InOrder(MoonVpnDbContext db) => db.Set<DepositPattern>().AsNoTracking().OrderBy(pattern => pattern.SortOrder).ThenBy(pattern => pattern.Id);

    private static DepositPattern Add(Work work)
    {
        var pattern = new DepositPattern { CreatedAt = work.Now };
        work.Db.Add(pattern);
        return pattern;
    }
}
