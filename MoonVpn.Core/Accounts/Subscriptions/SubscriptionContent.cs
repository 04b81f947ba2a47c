namespace MoonVpn.Core.Accounts.Subscriptions;

/// <summary>What stands behind a subscription link: the account as the shop last knew it.</summary>
/// <param name="TokenId">The link itself, for noting that it was read.</param>
/// <param name="Label">The customer's own name for it.</param>
/// <param name="Language">The customer's: fa or en.</param>
/// <param name="Status">Expired as soon as days or traffic are over, whether or not anybody has noticed yet.</param>
/// <param name="TrafficLimit">Bytes; meaningless when unlimited.</param>
/// <param name="ExpiresAt">Null while its days have not begun.</param>
public sealed record SubscriptionContent(
    long TokenId,
    string AccountName,
    string Label,
    string PlanName,
    string LocationName,
    string Language,
    AccountStatus Status,
    long TrafficUsed,
    long TrafficLimit,
    bool IsUnlimited,
    DateTime? ExpiresAt,
    int DurationDays,
    string? ConfigUrl,
    IReadOnlyList<string> OtherUrls,
    DateTime? LastSyncedAt)
{
    /// <summary>Share links, the account's own first; none while it is being made.</summary>
    public IReadOnlyList<string> Links => ConfigUrl is null ? [] : [ConfigUrl, .. OtherUrls];

    public long TrafficLeft => Math.Max(0, TrafficLimit - TrafficUsed);

    /// <summary>0 to 1; 0 when unlimited.</summary>
    public double UsedShare => IsUnlimited || TrafficLimit == 0 ? 0 : Math.Min(1, TrafficUsed / (double)TrafficLimit);
}
