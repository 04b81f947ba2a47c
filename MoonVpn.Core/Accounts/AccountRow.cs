namespace MoonVpn.Core.Accounts;

/// <summary>An account as customers and staff see it.</summary>
/// <param name="TrafficLimit">Bytes; meaningless when unlimited.</param>
/// <param name="ExpiresAt">Null while its days have not begun.</param>
public sealed record AccountRow(
    long Id,
    long UserId,
    string CustomerName,
    string EmailName,
    string ClientName,
    string PlanName,
    string LocationName,
    long PanelId,
    string PanelName,
    AccountStatus Status,
    long TrafficLimit,
    bool IsUnlimited,
    long TrafficUsed,
    int DurationDays,
    int IpLimit,
    DateTime? ExpiresAt,
    DateTime CreatedAt,
    DateTime? LastOnlineAt,
    DateTime? LastSyncedAt,
    string? ConfigUrl,
    string? SubscriptionUrl,
    long? OrderId,
    string InboundName,
    bool IsEnabled,
    string? DisabledReason,
    DateTime? EndedAt,
    DateTime? DeletedAt,
    long LocationId,
    long? PlanId,
    OpenJob? Job)
{
    /// <summary>Taken off its panel after its end; a renewal brings it back.</summary>
    public bool IsPutAway => Status == AccountStatus.Deleted && DeletedAt is null;

    public long TrafficLeft => Math.Max(0, TrafficLimit - TrafficUsed);

    /// <summary>0 to 1; 0 when unlimited.</summary>
    public double UsedShare => IsUnlimited || TrafficLimit == 0 ? 0 : Math.Min(1, TrafficUsed / (double)TrafficLimit);
}

/// <summary>What is still to be done on the panel.</summary>
/// <param name="Attempts">How often it failed.</param>
/// <param name="LastError">For the operator.</param>
public sealed record OpenJob(long Id, PanelJobKind Kind, PanelJobReason Reason, int Attempts, DateTime NextAt, string? LastError);
