using System.Text.Json;

namespace MoonVpn.Core.Accounts;

/// <summary>What a paid change may alter, as it was before: the way back when the change cannot be carried out.</summary>
internal sealed record AccountSnapshot(
    AccountStatus Status,
    bool IsEnabled,
    long? PlanId,
    long TrafficLimit,
    bool IsUnlimited,
    bool ResetPending,
    int IpLimit,
    int DurationDays,
    bool StartAtFirstUse,
    DateTime? ExpiresAt,
    DateTime? EndedAt)
{
    public static string Of(ClientAccount account) => JsonSerializer.Serialize(new AccountSnapshot(
        account.Status, account.IsEnabled, account.PlanId, account.TrafficLimit, account.IsUnlimited, account.ResetPending,
        account.IpLimit, account.DurationDays, account.StartAtFirstUse, account.ExpiresAt, account.EndedAt));

    /// <summary>What somebody decided meanwhile stands: an account that was switched off stays off.</summary>
    public static void Restore(ClientAccount account, string snapshot)
    {
        var before = JsonSerializer.Deserialize<AccountSnapshot>(snapshot)!;
        if (account.Status != AccountStatus.Disabled)
        {
            (account.Status, account.IsEnabled, account.EndedAt) = (before.Status, before.IsEnabled, before.EndedAt);
        }

        (account.PlanId, account.TrafficLimit, account.IsUnlimited, account.ResetPending) = (before.PlanId, before.TrafficLimit, before.IsUnlimited, before.ResetPending);
        (account.IpLimit, account.DurationDays, account.StartAtFirstUse, account.ExpiresAt) = (before.IpLimit, before.DurationDays, before.StartAtFirstUse, before.ExpiresAt);
    }
}
