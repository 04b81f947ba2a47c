using MoonVpn.Core.Panels;

namespace MoonVpn.Core.Accounts;

/// <summary>An account as its panel should have it, and whether the panel has it so.</summary>
internal static class AccountTarget
{
    public static ClientSpec Of(ClientAccount account, long? telegramId) => new(
        account.EmailName,
        account.RemoteUuid,
        account.RemotePassword,
        account.SubscriptionId,
        account.PanelLimit,
        ExpiryMs(account),
        account.IsOn,
        account.IpLimit,
        telegramId ?? 0);

    public static bool IsMet(ClientSpec target, RemoteClient client, int inboundId) =>
        client.InboundIds.Contains(inboundId)
        && client.Enabled == target.Enabled
        && client.TotalBytes == target.TotalBytes
        && client.IpLimit == target.IpLimit
        && (client.ExpiryMs == target.ExpiryMs || (target.ExpiryMs < 0 && client.ExpiryMs > 0));

    private static long ExpiryMs(ClientAccount account) => account.ExpiresAt is { } expires
        ? new DateTimeOffset(expires).ToUnixTimeMilliseconds()
        : -(long)TimeSpan.FromDays(account.DurationDays).TotalMilliseconds;
}
