namespace MoonVpn.Core.Panels;

/// <summary>The client we want on a panel: identity chosen before the first call, and an absolute target.</summary>
/// <param name="Uuid">Used by vless and vmess.</param>
/// <param name="Password">Used by trojan and shadowsocks.</param>
/// <param name="TotalBytes">0 = unlimited.</param>
/// <param name="ExpiryMs">Unix milliseconds; 0 = never; negative = minus a duration that starts with the first traffic.</param>
/// <param name="IpLimit">0 = no limit.</param>
public sealed record ClientSpec(
    string Email,
    string Uuid,
    string Password,
    string SubscriptionId,
    long TotalBytes,
    long ExpiryMs,
    bool Enabled,
    int IpLimit = 0,
    long TelegramId = 0,
    string Comment = "");
