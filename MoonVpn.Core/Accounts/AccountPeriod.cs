namespace MoonVpn.Core.Accounts;

/// <summary>A period that was paid ahead and begins when the running one is over (table <c>account_period</c>).</summary>
public sealed class AccountPeriod
{
    public long Id { get; init; }

    public long ClientAccountId { get; set; }

    public long? OrderId { get; init; }

    public long? PlanId { get; init; }

    public int DurationDays { get; init; }

    /// <summary>Ignored when unlimited.</summary>
    public long TrafficBytes { get; init; }

    public bool IsUnlimited { get; init; }

    public int IpLimit { get; init; }

    public AccountPeriodStatus Status { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? AppliedAt { get; set; }
}

public enum AccountPeriodStatus
{
    Queued,
    Applied,
    Cancelled,
}
