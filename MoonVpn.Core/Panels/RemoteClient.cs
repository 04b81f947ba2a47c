namespace MoonVpn.Core.Panels;

/// <summary>A client as the panel knows it.</summary>
/// <param name="InboundIds">Panel's inbound ids; one before 3.1, any number after.</param>
/// <param name="Secret">UUID (vless, vmess) or password (trojan, shadowsocks).</param>
/// <param name="TotalBytes">0 = unlimited.</param>
/// <param name="ExpiryMs">Unix milliseconds; 0 = never; negative = minus a duration that starts with the first traffic.</param>
/// <param name="Enabled">The administrator's switch.</param>
/// <param name="LastOnline">Null when the panel does not tell or the client never connected.</param>
public sealed record RemoteClient(
    string Email,
    string Secret,
    string SubscriptionId,
    IReadOnlyList<int> InboundIds,
    bool Enabled,
    long TotalBytes,
    long ExpiryMs,
    int IpLimit,
    long UpBytes,
    long DownBytes,
    DateTime? LastOnline)
{
    /// <summary>Of a record that holds both a UUID and a password (3.1 and later), when it was asked for alone; else empty.</summary>
    public string Password { get; init; } = "";

    /// <summary>Is this the client we made, and not another that happens to bear its e-mail?</summary>
    public bool Is(ClientSpec client) =>
        Email.Equals(client.Email, StringComparison.OrdinalIgnoreCase) &&
        SubscriptionId == client.SubscriptionId &&
        (Secret == client.Uuid || Secret == client.Password || ShadowsocksKey.IsMadeFrom(client.Password, Secret));
}
