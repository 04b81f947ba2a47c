using System.Text.Json;
using System.Text.Json.Nodes;
using MoonVpn.Core.Panels.ThreeXui.Links;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Writes a client the way panels take it.</summary>
internal static class ClientFields
{
    private static readonly HashSet<string> WithClients = ["vless", "vmess", "trojan", "shadowsocks", "hysteria", "hysteria2"];

    /// <summary>The field by which a client of this protocol is found inside its inbound.</summary>
    public static string KeyOf(string protocol) => protocol switch
    {
        "trojan" => "password",
        "shadowsocks" => "email",
        "hysteria" or "hysteria2" => "auth",
        _ => "id",
    };

    /// <summary>Panels fail without an answer when an inbound that knows no clients is given one.</summary>
    public static void EnsureTakesClients(LinkInbound inbound)
    {
        if (!WithClients.Contains(inbound.Protocol))
            throw new PanelException(PanelFailure.Refused, $"An inbound of protocol \"{inbound.Protocol}\" takes no clients from us.");
    }

    public static JsonObject New(ClientSpec client, LinkInbound inbound)
    {
        var fields = new JsonObject
        {
            ["email"] = client.Email,
            ["flow"] = VlessFlow.ForNewClient(inbound),
            ["comment"] = client.Comment,
            ["tgId"] = client.TelegramId,
        };
        if (inbound.Protocol == "vmess") fields["security"] = "auto";
        // The old ciphers want the inbound's own method with every client; 2022 ciphers want none.
        if (inbound.Protocol == "shadowsocks" && ShadowsocksKey.Length(Method(inbound)) == 0) fields["method"] = Method(inbound);
        Aim(fields, client, inbound);
        // From 3.1 on a panel switches a new client on in any case; so that all do the same, so do we.
        fields["enable"] = true;
        return fields;
    }

    /// <summary>Sets what the shop decides and leaves the rest as it is. Omitting a field would mean zero, false or a new secret.</summary>
    public static void Aim(JsonObject fields, ClientSpec client, LinkInbound inbound)
    {
        switch (inbound.Protocol)
        {
            case "trojan":
                fields["password"] = client.Password;
                break;
            case "shadowsocks":
                fields["password"] = ShadowsocksKey.For(Method(inbound), client.Password);
                break;
            case "hysteria" or "hysteria2":
                fields["auth"] = client.Password;
                break;
            default:
                fields["id"] = client.Uuid;
                break;
        }

        fields["subId"] = client.SubscriptionId;
        fields["totalGB"] = client.TotalBytes;
        fields["expiryTime"] = client.ExpiryMs;
        fields["limitIp"] = client.IpLimit;
        fields["enable"] = client.Enabled;
        // Renewal is the shop's business: a panel that renews by itself gives it away.
        fields["reset"] = 0;
        if (client.TelegramId != 0) fields["tgId"] = client.TelegramId;
        if (client.Comment.Length > 0) fields["comment"] = client.Comment;
    }

    /// <summary>Null when nobody in the inbound has this e-mail.</summary>
    public static JsonElement? Find(LinkInbound inbound, string email)
    {
        var found = inbound.Settings.Items("clients")
            .FirstOrDefault(client => client.Text("email").Equals(email, StringComparison.OrdinalIgnoreCase));
        return found.ValueKind == JsonValueKind.Object ? found : null;
    }

    private static string Method(LinkInbound inbound) => inbound.Settings.Text("method");
}
