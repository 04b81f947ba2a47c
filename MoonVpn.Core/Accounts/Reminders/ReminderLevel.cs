using System.Linq.Expressions;
using MoonVpn.Core.Data;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Accounts.Reminders;

/// <summary>One level of one kind at one moment: which accounts have reached it, and which of them are to be told.</summary>
/// <param name="Level">Percent used, or days left.</param>
/// <param name="Beyond">Where the next level begins: an account that is there is told of that one instead.</param>
/// <param name="Now">UTC.</param>
/// <param name="KeepDays">How long an ended account is kept.</param>
internal sealed record ReminderLevel(AccountReminderKind Kind, int Level, int Beyond, DateTime Now, int KeepDays)
{
    /// <summary>Accounts at this level whose customers can be told and were not. The database finds them; nothing is written for the others.</summary>
    public IQueryable<ClientAccount> Due(MoonVpnDbContext db) => db.Set<ClientAccount>().Where(IsHere())
        .Where(account => !db.Set<AccountReminder>().Any(told => told.ClientAccountId == account.Id && told.Kind == Kind
            && (Kind == AccountReminderKind.Traffic ? told.Level >= Level : told.Level <= Level)))
        .Where(account => db.Set<User>().Any(user => user.Id == account.UserId && user.TelegramId != null && user.BotBlockedAt == null && user.Status == UserStatus.Active))
        // Elsewhere it is told there, and what was paid ahead begins by itself.
        .Where(account => !db.Set<AccountTransfer>().Any(move => (move.ClientAccountId == account.Id || move.NewClientAccountId == account.Id)
            && (move.Status == AccountTransferStatus.Creating || move.Status == AccountTransferStatus.Disabling || move.Status == AccountTransferStatus.Correcting)))
        .Where(account => !db.Set<AccountPeriod>().Any(period => period.ClientAccountId == account.Id && period.Status == AccountPeriodStatus.Queued));

    /// <summary>What was told of this level and holds no longer.</summary>
    public IQueryable<AccountReminder> Over(MoonVpnDbContext db) =>
        from told in db.Set<AccountReminder>()
        where told.Kind == Kind && told.Level == Level && !db.Set<ClientAccount>().Where(Holds()).Any(account => account.Id == told.ClientAccountId)
        select told;

    /// <summary>The level is reached. An account that has ended by its level keeps what it was told until it is renewed.</summary>
    private Expression<Func<ClientAccount, bool>> Holds()
    {
        var (ends, ended) = (Now.AddDays(Level), Now.AddDays(Level - KeepDays));
        return Kind switch
        {
            AccountReminderKind.Traffic => account => account.Status != AccountStatus.Switched && account.Status != AccountStatus.Deleted
                && !account.IsUnlimited && !account.ResetPending && account.TrafficUsed * 100 >= account.TrafficLimit * Level,
            AccountReminderKind.Time => account => account.Status != AccountStatus.Switched && account.Status != AccountStatus.Deleted && account.ExpiresAt <= ends,
            AccountReminderKind.Removal => account => account.Status == AccountStatus.Expired && account.EndedAt <= ended,
        };
    }

    /// <summary>The level is reached, the next is not, and the account is as it must be for it to matter.</summary>
    private Expression<Func<ClientAccount, bool>> IsHere()
    {
        var (from, until) = (Now.AddDays(Beyond), Now.AddDays(Level));
        var (endedFrom, endedUntil) = (Now.AddDays(Beyond - KeepDays), Now.AddDays(Level - KeepDays));
        return Kind switch
        {
            AccountReminderKind.Traffic => account => account.Status == AccountStatus.Active && account.IsEnabled && !account.IsUnlimited && !account.ResetPending
                && account.TrafficUsed * 100 >= account.TrafficLimit * Level && account.TrafficUsed * 100 < account.TrafficLimit * Beyond,
            // Somebody who bought a day knows that it is one.
            AccountReminderKind.Time => account => account.Status == AccountStatus.Active && account.IsEnabled && account.ExpiresAt > from && account.ExpiresAt <= until
                && (account.DurationDays == 0 || account.DurationDays > Level),
            AccountReminderKind.Removal => account => account.Status == AccountStatus.Expired && account.EndedAt > endedFrom && account.EndedAt <= endedUntil,
        };
    }
}
