namespace MoonVpn.Core.Accounts.Drift;

/// <summary>A client on a panel that is none of the shop's; no secret is in it.</summary>
/// <param name="Inbounds">Remarks of its inbounds, as far as the shop knows them.</param>
/// <param name="TotalBytes">0 = unlimited.</param>
/// <param name="ExpiresAt">Null = never, or its days have not begun.</param>
/// <param name="StartsAfterDays">Days that begin with its first use; null when they have begun or it has no end.</param>
/// <param name="CanBeClaimed">It is on an inbound on which the shop can keep an account.</param>
public sealed record ForeignClientRow(
    string Email,
    IReadOnlyList<string> Inbounds,
    bool IsEnabled,
    long TotalBytes,
    long UsedBytes,
    DateTime? ExpiresAt,
    int? StartsAfterDays,
    int IpLimit,
    DateTime? LastOnlineAt,
    bool CanBeClaimed);
