using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>What panels since 3.1 ask of a client, and what it fills in.</summary>
internal static class ClientRules
{
    public static void CheckNames(JsonObject client, PanelTraits traits)
    {
        if (string.IsNullOrWhiteSpace(client.Text("email")))
            throw PanelRefusalException.Own("client email is required");
        if (!traits.ChecksNames)
            return;
        foreach (var name in new[] { "email", "subId" })
        {
            if (client.Text(name).Any(letter => letter is '/' or '\\' or ' ' or '\x7f' or < ' '))
                throw PanelRefusalException.Own($"client {name} contains an invalid character: {client.Text(name)}");
        }
    }

    /// <summary>One e-mail in any case may be on several inbounds only as one identity.</summary>
    public static void RefuseTwin(PanelState state, string email, string subId)
    {
        var twin = state.Inbounds.Select(inbound => inbound.Entries.FindAnyCase(email)).FirstOrDefault(found => found is not null);
        if (twin is not null && (twin.Text("subId") != subId || subId.Length == 0))
            throw PanelRefusalException.Own("Duplicate email: " + email);
    }

    public static void FillCredentials(JsonObject client, PanelInbound inbound, Func<Guid> newGuid)
    {
        if (inbound.Protocol is "vless" or "vmess" && client.Text("id").Length == 0)
            client["id"] = newGuid().ToString();
        if (inbound.Protocol == "hysteria" && client.Text("auth").Length == 0)
            client["auth"] = newGuid().ToString("N");
        if (inbound.Protocol == "trojan" && client.Text("password").Length == 0)
            client["password"] = newGuid().ToString("N");
        if (inbound.Protocol == "shadowsocks")
            client["password"] = ShadowsocksKey(client.Text("password"), inbound.Entries.Rest.Text("method"), newGuid);
    }

    public static void KeepCredentials(JsonObject client, ClientRecord record)
    {
        foreach (var (name, stored) in new[] { ("id", record.Uuid), ("password", record.Password), ("auth", record.Auth) })
        {
            if (client.Text(name).Length == 0 && stored.Length > 0)
                client[name] = stored;
        }
    }

    /// <summary>The client's entry on this inbound: since 3.2.5 without its flow where Vision does not work.</summary>
    public static JsonObject For(PanelInbound inbound, JsonObject client, PanelTraits traits)
    {
        var entry = ClientPayload.Of(client, traits);
        if (traits.StripsFlow && !InboundView.TakesFlow(inbound))
            entry.Remove("flow");
        return entry;
    }

    private static string ShadowsocksKey(string password, string method, Func<Guid> newGuid)
    {
        var length = method switch
        {
            "2022-blake3-aes-128-gcm" => 16,
            "2022-blake3-aes-256-gcm" or "2022-blake3-chacha20-poly1305" => 32,
            _ => 0,
        };
        if (length == 0)
            return password.Length > 0 ? password : newGuid().ToString("N");
        var buffer = new byte[password.Length];
        return Convert.TryFromBase64String(password, buffer, out var written) && written == length
            ? password
            : Convert.ToBase64String(RandomNumberGenerator.GetBytes(length));
    }
}
