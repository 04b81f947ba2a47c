using System.Text.Json;

namespace MoonVpn.Core.Accounts;

/// <summary>The secrets by which a panel knows a client.</summary>
public sealed record AccountIdentity(string Uuid, string Password, string SubscriptionId)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static AccountIdentity Parse(string json) => JsonSerializer.Deserialize<AccountIdentity>(json)!;
}
