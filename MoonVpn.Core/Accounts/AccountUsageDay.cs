namespace MoonVpn.Core.Accounts;

/// <summary>What an account used on one day (table <c>account_usage_day</c>).</summary>
public sealed class AccountUsageDay
{
    public long ClientAccountId { get; init; }

    /// <summary>In Tehran.</summary>
    public DateOnly Day { get; init; }

    public long Bytes { get; set; }
}
