using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Accounts.Reminders;

/// <summary>What a reminder is about when its message is made, which may be a while after it was due.</summary>
public sealed class ReminderQueries(UnitOfWork unitOfWork, ReminderLevels levels, TimeProvider time)
{
    /// <returns>Null when it is no longer worth telling.</returns>
    public Task<DueReminder?> FindAsync(Actor actor, long reminderId, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        return unitOfWork.ReadAsync(
            async db =>
            {
                if (await db.Set<AccountReminder>().FirstOrDefaultAsync(reminder => reminder.Id == reminderId, ct).ConfigureAwait(false) is not { } told)
                {
                    return null;
                }

                var level = levels.Of(told.Kind, told.Level, time.GetUtcNow().UtcDateTime);
                var wanted = told.Kind == AccountReminderKind.Removal ? AccountStatus.Expired : AccountStatus.Active;
                var isOver = await level.Over(db).AnyAsync(over => over.Id == told.Id, ct).ConfigureAwait(false);
                return !isOver && await db.Set<ClientAccount>().FirstOrDefaultAsync(account => account.Id == told.ClientAccountId, ct).ConfigureAwait(false) is { } account && account.Status == wanted
                    ? new DueReminder(account.Id, account.UserId, told.Kind, account.AutoRenew, (account.EndedAt ?? level.Now).AddDays(level.KeepDays))
                    : null;
            },
            ct);
    }
}

/// <param name="RemovedAt">When an ended account is taken off its panel.</param>
public sealed record DueReminder(long AccountId, long UserId, AccountReminderKind Kind, bool RenewsItself, DateTime RemovedAt);
