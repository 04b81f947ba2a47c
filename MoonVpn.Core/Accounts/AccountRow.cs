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
    string InboundName)
{
    public long TrafficLeft => Math.Max(0, TrafficLimit - TrafficUsed);

    /// <summary>0 to 1; 0 when unlimited.</summary>
    public double UsedShare => IsUnlimited || TrafficLimit == 0 ? 0 : Math.Min(1, TrafficUsed / (double)TrafficLimit);
}
