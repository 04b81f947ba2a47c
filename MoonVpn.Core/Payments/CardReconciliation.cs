using MoonVpn.Core.Auditing;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments;

/// <summary>Holds a card's books against each other, day by day: receipts, ledger, the bank's messages, and what somebody counted on the statement.</summary>
public sealed class CardReconciliation(UnitOfWork unitOfWork, TimeProvider time)
{
    /// <param name="year">Jalali, 1300 to 1499.</param>
    /// <param name="month">1 to 12; one that has not begun has no days.</param>
    public Task<CardMonth> MonthAsync(Actor actor, long cardId, int year, int month, CancellationToken ct)
    {
        CardAccess.RequireReader(actor);
        Require.InRange(year, "year", 1300, 1499);
        Require.InRange(month, "month", 1, 12);
        return unitOfWork.ReadAsync(
            async db =>
            {
                await CardAccess.FindAsync(db, actor, cardId, ct).ConfigureAwait(false);
                var first = new JalaliDate(year, month, 1).ToDateOnly();
                var next = first.AddDays(JalaliDate.DaysInMonth(year, month));
                var today = TehranTime.DayOf(time.GetUtcNow().UtcDateTime);
                var end = next <= today ? next : today.AddDays(1);
                var reading = new CardDayReading(db, cardId, TehranTime.StartOf(first), TehranTime.StartOf(next), ct);
                return new CardMonth(year, month, first < end ? await ReadAsync(reading, first, end).ConfigureAwait(false) : []);
            },
            ct);
    }

    /// <summary>Notes what came in on a day by the bank's statement; counting again replaces it, and both are on record.</summary>
    /// <param name="day">In Tehran; over, and not before the card was entered.</param>
    /// <param name="amount">Toman; null: takes the count back.</param>
    /// <param name="count">Deposits; null: not counted.</param>
    public Task CountAsync(Actor actor, long cardId, DateOnly day, long? amount, int? count, string? note, CancellationToken ct)
    {
        CardAccess.RequireReader(actor);
        Require.InRange(amount ?? 0, "counted_amount", 0, Toman.Max);
        Require.InRange(count ?? 0, "counted_count", 0, 1_000_000);
        var words = Require.OptionalText(note, "note", 200);
        return unitOfWork.RunAsync(
            actor,
            async work =>
            {
                var card = await CardAccess.FindAsync(work.Db, actor, cardId, work.Stopping).ConfigureAwait(false);
                if (day >= TehranTime.DayOf(work.Now) || day < TehranTime.DayOf(card.CreatedAt))
                {
                    throw new RefusedException(Refusal.DayNotCountable);
                }

                var stored = await work.Db.Set<CardDay>().FindAsync([cardId, day], work.Stopping).ConfigureAwait(false);
                work.Audit("card.count", "bank_card", cardId, new { day = JalaliDate.From(day).ToString(), before = stored?.CountedAmount, after = amount, count, note = words });
                Store(work, stored, new CardDay { CardId = cardId, Day = day, CountedAmount = amount ?? 0, CountedCount = count, Note = words }, remove: amount is null);
            },
            ct);
    }

    private static void Store(Work work, CardDay? stored, CardDay counted, bool remove)
    {
        if (remove)
        {
            work.Db.RemoveRange(stored is null ? [] : [stored]);
            return;
        }

        if (stored is null)
        {
            work.Db.Add(stored = counted);
        }

        (stored.CountedAmount, stored.CountedCount, stored.Note) = (counted.CountedAmount, counted.CountedCount, counted.Note);
        (stored.CountedBy, stored.CountedAt) = (work.Actor.UserId, work.Now);
    }

    private static async Task<IReadOnlyList<CardDayRow>> ReadAsync(CardDayReading reading, DateOnly first, DateOnly end)
    {
        var shown = await reading.ShownAsync().ConfigureAwait(false);
        var approved = await reading.ApprovedAsync().ConfigureAwait(false);
        var late = await reading.LateAsync().ConfigureAwait(false);
        var undone = await reading.UndoneAsync().ConfigureAwait(false);
        var deposits = await reading.DepositsAsync().ConfigureAwait(false);
        var bankUsed = await reading.BankAsync(used: true).ConfigureAwait(false);
        var bankOpen = await reading.BankAsync(used: false).ConfigureAwait(false);
        var counted = await reading.CountedAsync(first, end.AddDays(-1)).ConfigureAwait(false);
        return
        [
            .. Enumerable.Range(0, end.DayNumber - first.DayNumber).Select(first.AddDays).Select(day => new CardDayRow
            {
                Day = day,
                Shown = shown.GetValueOrDefault(day),
                Approved = approved.GetValueOrDefault(day),
                Late = late.GetValueOrDefault(day),
                Undone = undone.GetValueOrDefault(day),
                Deposits = deposits.GetValueOrDefault(day),
                BankUsed = bankUsed.GetValueOrDefault(day),
                BankOpen = bankOpen.GetValueOrDefault(day),
                Counted = counted.GetValueOrDefault(day),
            }),
        ];
    }
}
