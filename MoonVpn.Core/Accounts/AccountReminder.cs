namespace MoonVpn.Core.Accounts;

/// <summary>
/// A level of a reminder that its customer was told of (table <c>account_reminder</c>). A level is told once; when it no longer holds, because the
/// account was renewed or extended, the row goes, and the level counts anew.
/// </summary>
public sealed class AccountReminder
{
    public long Id { get; init; }

    public long ClientAccountId { get; init; }

    public AccountReminderKind Kind { get; init; }

    /// <summary>Traffic: percent used. Time and removal: days left.</summary>
    public int Level { get; init; }

    public DateTime CreatedAt { get; init; }
}

public enum AccountReminderKind
{
    Traffic,
    Time,

    /// <summary>An ended account will be taken off its panel.</summary>
    Removal,
}
