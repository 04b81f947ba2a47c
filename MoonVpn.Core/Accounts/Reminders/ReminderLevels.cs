using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Accounts.Reminders;

/// <summary>The levels the operator has set.</summary>
public sealed class ReminderLevels(SettingsStore settings)
{
    /// <summary>All that can be due, the most urgent of a kind first.</summary>
    internal IReadOnlyList<ReminderLevel> At(DateTime now)
    {
        var keep = KeepDays;
        var percents = settings.Get(LifecycleSettings.TrafficReminders);
        // Who hears of the end need not hear of the removal in the same breath.
        var removals = settings.Get(LifecycleSettings.RemovalReminders).Where(days => days < keep).ToList();
        return
        [
            .. percents.Select((percent, index) => new ReminderLevel(AccountReminderKind.Traffic, percent, index + 1 < percents.Count ? percents[index + 1] : 100, now, keep)).Reverse(),
            .. Days(AccountReminderKind.Time, settings.Get(LifecycleSettings.TimeReminders), now, keep),
            .. Days(AccountReminderKind.Removal, removals, now, keep),
        ];
    }

    /// <summary>One level that was told, whether it is still set or not.</summary>
    internal ReminderLevel Of(AccountReminderKind kind, int level, DateTime now) => new(kind, level, Beyond: 0, now, KeepDays);

    internal bool IsQuiet(DateTime now) => settings.IsNow(LifecycleSettings.QuietHours, now);

    private int KeepDays => (int)settings.Get(ShopSettings.KeepExpiredDays);

    private static IEnumerable<ReminderLevel> Days(AccountReminderKind kind, IReadOnlyList<int> days, DateTime now, int keep) =>
        days.Select((level, index) => new ReminderLevel(kind, level, index > 0 ? days[index - 1] : 0, now, keep));
}
