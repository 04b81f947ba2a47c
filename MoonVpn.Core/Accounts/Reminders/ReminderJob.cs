using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;

namespace MoonVpn.Core.Accounts.Reminders;

/// <summary>
/// Reminds customers of traffic and time that run out, once per level, and forgets what holds no longer. In quiet hours nothing is told:
/// the first round after them finds what still holds.
/// </summary>
public sealed class ReminderJob(UnitOfWork unitOfWork, ReminderLevels levels, Outbox outbox, JobClock<ReminderJob> clock) : PeriodicJob(TimeSpan.FromMinutes(2), clock)
{
    /// <summary>Reminders that may wait to be sent at a time: what is urgent must not stand behind thousands of them.</summary>
    private const int MostWaiting = 300;

    private const int PerUnit = 50;

    private static readonly Actor Self = Actor.System("reminders");
    private static readonly NotificationType[] Types = [NotificationType.TrafficReminder, NotificationType.TimeReminder, NotificationType.RemovalReminder];

    public override async Task RunOnceAsync(CancellationToken ct)
    {
        var now = clock.Time.GetUtcNow().UtcDateTime;
        foreach (var (kind, level) in await ToldLevelsAsync(ct).ConfigureAwait(false))
        {
            await ForgetAsync(levels.Of(kind, level, now), ct).ConfigureAwait(false);
        }

        if (levels.IsQuiet(now))
        {
            return;
        }

        var room = MostWaiting - await WaitingAsync(ct).ConfigureAwait(false);
        foreach (var level in levels.At(now))
        {
            room -= room > 0 ? await TellAsync(level, room, ct).ConfigureAwait(false) : 0;
        }
    }

    private async Task ForgetAsync(ReminderLevel level, CancellationToken ct)
    {
        var over = await unitOfWork.ReadAsync(db => level.Over(db).Select(told => told.Id).ToListAsync(ct), ct).ConfigureAwait(false);
        foreach (var page in over.Chunk(PerUnit))
        {
            await unitOfWork.RunAsync(Self, work => level.Over(work.Db).Where(told => page.Contains(told.Id)).ExecuteDeleteAsync(work.Stopping), ct).ConfigureAwait(false);
        }
    }

    /// <summary>Found outside the write gate, and looked at again within it.</summary>
    /// <returns>How many there were.</returns>
    private async Task<int> TellAsync(ReminderLevel level, int most, CancellationToken ct)
    {
        var due = await unitOfWork.ReadAsync(db => level.Due(db).OrderBy(account => account.Id).Take(most).Select(account => account.Id).ToListAsync(ct), ct).ConfigureAwait(false);
        foreach (var page in due.Chunk(PerUnit))
        {
            await unitOfWork.RunAsync(Self, work => TellAsync(work, level, page), ct).ConfigureAwait(false);
        }

        return due.Count;
    }

    private async Task TellAsync(Work work, ReminderLevel level, long[] accountIds)
    {
        var due = await level.Due(work.Db).Where(account => accountIds.Contains(account.Id)).Select(account => new { account.Id, account.UserId })
            .ToListAsync(work.Stopping).ConfigureAwait(false);
        foreach (var account in due)
        {
            var reminder = new AccountReminder { ClientAccountId = account.Id, Kind = level.Kind, Level = level.Level, CreatedAt = work.Now };
            work.Db.Add(reminder);
            await work.SaveAsync().ConfigureAwait(false);
            await outbox.ToUserAsync(work, account.UserId, Types[(int)level.Kind], reminder.Id).ConfigureAwait(false);
        }
    }

    private Task<List<(AccountReminderKind Kind, int Level)>> ToldLevelsAsync(CancellationToken ct) => unitOfWork.ReadAsync(
        async db => (await db.Set<AccountReminder>().Select(told => new { told.Kind, told.Level }).Distinct().ToListAsync(ct).ConfigureAwait(false))
            .ConvertAll(told => (told.Kind, told.Level)),
        ct);

    private Task<int> WaitingAsync(CancellationToken ct) => unitOfWork.ReadAsync(
        db => db.Set<Notification>().CountAsync(row => row.Status == NotificationStatus.Pending && Types.Contains(row.Type), ct), ct);
}
