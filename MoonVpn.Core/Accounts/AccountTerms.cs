namespace MoonVpn.Core.Accounts;

/// <summary>What an account may still use, and until when.</summary>
/// <param name="TrafficLeft">Bytes; meaningless when unlimited.</param>
/// <param name="ExpiresAt">Null while its days have not begun: then they are <paramref name="DurationDays"/> from the first use.</param>
/// <param name="IsOver">It does not run, whatever is left of the rest.</param>
public sealed record AccountTerms(long TrafficLeft, bool IsUnlimited, DateTime? ExpiresAt, int DurationDays, bool IsOver)
{
    internal static AccountTerms Of(ClientAccount account, DateTime now) => new(
        account.ResetPending ? account.TrafficLimit : Math.Max(0, account.TrafficLimit - account.TrafficUsed),
        account.IsUnlimited,
        account.ExpiresAt,
        account.DurationDays,
        account.Status != AccountStatus.Active || account.IsOverAt(now));
}
