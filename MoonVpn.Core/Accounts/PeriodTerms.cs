namespace MoonVpn.Core.Accounts;

/// <summary>What a period is worth: so many days, so much traffic.</summary>
/// <param name="Days">At least 1.</param>
/// <param name="Bytes">Ignored when unlimited.</param>
public sealed record PeriodTerms(long? PlanId, int Days, long Bytes, bool IsUnlimited, int IpLimit, bool StartAtFirstUse);
