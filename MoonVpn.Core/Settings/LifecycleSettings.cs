namespace MoonVpn.Core.Settings;

/// <summary>Settings about what customers are reminded of and what renews itself, declared once.</summary>
public static class LifecycleSettings
{
    public static readonly LevelsSetting TrafficReminders = new(
        "accounts.remind_traffic", "global", "80 95", 1, 99, "یادآوری مصرف حجم در چه درصدهایی؛ با فاصله از هم، مثلاً 80 95؛ خالی یعنی خاموش", "Percentages of used traffic at which customers are reminded, separated by blanks, like 80 95; empty: never");

    public static readonly LevelsSetting TimeReminders = new(
        "accounts.remind_days", "global", "3 1", 1, 60, "یادآوری پایان زمان، چند روز مانده؛ با فاصله از هم، مثلاً 3 1؛ خالی یعنی خاموش", "Days left at which customers are reminded, separated by blanks, like 3 1; empty: never");

    public static readonly LevelsSetting RemovalReminders = new(
        "accounts.remind_removal", "global", "1", 1, 60, "یادآوری حذف سرویس تمام‌شده، چند روز پیش از حذف؛ خالی یعنی خاموش", "Days before an ended account is removed at which its customer is reminded; empty: never");

    public static readonly HoursSetting QuietHours = new(
        "accounts.quiet_hours", "global", "23-8", "ساعت‌هایی که یادآوری فرستاده نمی‌شود، به وقت تهران، مثلاً 23-8؛ خالی یعنی هیچ‌وقت", "Hours in Tehran in which no reminder is sent, like 23-8; empty: none");

    public static readonly NumberSetting AutoRenewHours = new(
        "accounts.auto_renew_hours", "global", 12, 1, 168, "تمدید خودکار چند ساعت پیش از پایان سرویس انجام شود", "Hours before its end at which an account renews itself");

    public static IReadOnlyList<SettingDeclaration> All { get; } = [TrafficReminders, TimeReminders, RemovalReminders, QuietHours, AutoRenewHours];
}
