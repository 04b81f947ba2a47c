using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Ledger;

/// <summary>Everybody's ledger as it is looked at. Each list walks an index from where it goes on, so that a million rows cost what ten do.</summary>
public sealed class LedgerQueries(UnitOfWork unitOfWork)
{
    private const int MostRemembered = 200;

    private readonly ConcurrentDictionary<LedgerFilter, (long UpTo, LedgerTotals Totals)> _remembered = new();

    /// <summary>Newest first.</summary>
    public Task<LedgerSlice> ListAsync(Actor actor, LedgerFilter filter, LedgerPlace place, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var rows = Filtered(db.Set<Transaction>(), filter);
                var goesUp = place.After is not null;
                var from = await PlaceAsync(rows, db, filter, place, ct).ConfigureAwait(false);
                var lines = await Lines(db, Ordered(from, filter, goesUp).Take(place.Take + 1)).ToListAsync(ct).ConfigureAwait(false);
                var hasMore = lines.Count > place.Take;
                if (hasMore)
                {
                    lines.RemoveAt(place.Take);
                }

                if (goesUp)
                {
                    lines.Reverse();
                }

                return goesUp ? new LedgerSlice(lines, hasMore, HasOlder: true) : new LedgerSlice(lines, HasNewer: place.Before is not null, hasMore);
            },
            ct);
    }

    /// <summary>
    /// Sums of the whole selection. Rows are only ever added and their amounts never change: what was summed once is remembered, and only
    /// what came since is added.
    /// </summary>
    public Task<LedgerTotals> TotalsAsync(Actor actor, LedgerFilter filter, CancellationToken ct)
    {
        actor.Require(Permission.Money);
        return unitOfWork.ReadAsync(
            async db =>
            {
                var rows = Filtered(db.Set<Transaction>(), filter);
                if (filter.IsNarrow)
                {
                    return await SumAsync(rows, ct).ConfigureAwait(false);
                }

                var last = await db.Set<Transaction>().MaxAsync(row => (long?)row.Id, ct).ConfigureAwait(false) ?? 0;
                var (upTo, before) = _remembered.TryGetValue(filter, out var known) && known.UpTo <= last ? known : (0, LedgerTotals.None);
                if (upTo > 0)
                {
                    rows = rows.Where(row => row.Id > upTo);
                }

                // Plus nothing: the index of the filter serves better than that of the ids.
                var added = last == upTo ? LedgerTotals.None : await SumAsync(rows.Where(row => row.Id + 0 <= last), ct).ConfigureAwait(false);
                var totals = before + added;
                Remember(filter, last, totals);
                return totals;
            },
            ct);
    }

    private static async Task<LedgerTotals> SumAsync(IQueryable<Transaction> rows, CancellationToken ct) => await rows.GroupBy(_ => 1)
        .Select(all => new LedgerTotals(all.LongCount(), all.Sum(row => row.Amount > 0 ? row.Amount : 0), all.Sum(row => row.Amount < 0 ? row.Amount : 0)))
        .FirstOrDefaultAsync(ct).ConfigureAwait(false) ?? LedgerTotals.None;

    private void Remember(LedgerFilter filter, long upTo, LedgerTotals totals)
    {
        if (_remembered.Count >= MostRemembered)
        {
            _remembered.Clear();
        }

        _remembered[filter] = (upTo, totals);
    }

    private static IQueryable<Transaction> Filtered(IQueryable<Transaction> rows, LedgerFilter by)
    {
        rows = rows.Where(row =>
            (by.Type == null || row.Type == by.Type)
            && (by.Gateway == null || row.Gateway == by.Gateway)
            && (by.UserId == null || row.UserId == by.UserId)
            && (by.From == null || row.CreatedAt >= by.From)
            && (by.Until == null || row.CreatedAt < by.Until));
        var text = PersianText.Fold(by.Search);
        if (text.Length == 0)
        {
            return rows;
        }

        // Beginnings as ranges: those an index finds.
        var asTyped = by.Search!.Trim();
        var (code, key) = (text.ToUpperInvariant(), text.ToLowerInvariant());
        var (codeEnd, keyEnd) = (code + "~", key + "~");
#pragma warning disable CA1309 // SQLite compares by the bytes.
        return rows.Where(row =>
            (string.Compare(row.TrackingCode, code) >= 0 && string.Compare(row.TrackingCode, codeEnd) < 0)
            || (string.Compare(row.OperationKey, key) >= 0 && string.Compare(row.OperationKey, keyEnd) < 0)
            || row.Reference == text || row.Reference == asTyped);
#pragma warning restore CA1309
    }

    /// <summary>Rows of one instant are told apart by their ids.</summary>
    private static async Task<IQueryable<Transaction>> PlaceAsync(IQueryable<Transaction> rows, MoonVpnDbContext db, LedgerFilter filter, LedgerPlace place, CancellationToken ct)
    {
        if ((place.After ?? place.Before) is not { } id)
        {
            return rows;
        }

        var goesUp = place.After is not null;
        if (filter.UserId is not null)
        {
            return goesUp ? rows.Where(row => row.Id > id) : rows.Where(row => row.Id < id);
        }

        var at = await db.Set<Transaction>().Where(row => row.Id == id).Select(row => (DateTime?)row.CreatedAt).FirstOrDefaultAsync(ct).ConfigureAwait(false)
            ?? throw new RefusedException(Refusal.NotFound);
        return goesUp
            ? rows.Where(row => row.CreatedAt >= at && (row.CreatedAt > at || row.Id > id))
            : rows.Where(row => row.CreatedAt <= at && (row.CreatedAt < at || row.Id < id));
    }

    /// <summary>By time, as the indices by type and gateway are; one customer's by their own index.</summary>
    private static IQueryable<Transaction> Ordered(IQueryable<Transaction> rows, LedgerFilter filter, bool goesUp) => (filter.UserId, goesUp) switch
    {
        (not null, true) => rows.OrderBy(row => row.Sequence),
        (not null, false) => rows.OrderByDescending(row => row.Sequence),
        (null, true) => rows.OrderBy(row => row.CreatedAt).ThenBy(row => row.Id),
        (null, false) => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id),
    };

    private static IQueryable<LedgerLine> Lines(MoonVpnDbContext db, IQueryable<Transaction> rows) =>
        from row in rows
        join user in db.Set<User>() on row.UserId equals user.Id
        join person in db.Set<User>() on row.ActorId equals person.Id into people
        from person in people.DefaultIfEmpty()
        select new LedgerLine(
            row.Id, row.UserId, user.FullName, row.Type, row.Amount, row.BalanceAfter, row.Status, row.Gateway, row.Reference, row.TrackingCode, row.OperationKey,
            row.RelatedOrderId, person == null ? null : person.FullName, row.CreatedAt);
}
