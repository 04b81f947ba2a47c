namespace MoonVpn.Core.Accounts;

/// <summary>The account an order pays for.</summary>
/// <param name="OrderId">Null when no order paid for it: the staff moved it.</param>
/// <param name="TrafficBytes">Ignored when unlimited.</param>
public sealed record AccountRequest(
    long UserId,
    long? OrderId,
    long? PlanId,
    long LocationId,
    string LocationName,
    int DurationDays,
    long TrafficBytes,
    bool IsUnlimited,
    int IpLimit,
    bool StartAtFirstUse);
