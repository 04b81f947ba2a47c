namespace MoonVpn.Core.Catalog;

public sealed record PlanRow(
    long Id,
    string Name,
    string Description,
    int DurationDays,
    int TrafficGb,
    bool IsUnlimited,
    long Price,
    int IpLimit,
    bool StartAtFirstUse,
    RenewalRule RenewalRule,
    string Category,
    int SortOrder,
    PlanStatus Status,
    IReadOnlyList<long> LocationIds,
    long? ExtraGbPrice,
    long? ExtraDayPrice,
    long? ResellerId,
    long? WholesalePrice)
{
    public bool IsTrial => Price == 0;
}
