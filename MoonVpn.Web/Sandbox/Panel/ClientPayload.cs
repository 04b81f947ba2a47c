using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>A client passed through the panel's own struct: unknown keys are lost, some empty ones are left out.</summary>
internal static class ClientPayload
{
    private static readonly string[] Credentials = ["password", "flow", "auth"];
    private static readonly string[] Stamps = ["created_at", "updated_at"];

    public static JsonObject Of(JsonObject raw, PanelTraits traits)
    {
        var client = new JsonObject();
        Put(client, "id", raw.Text("id"));
        client["security"] = raw.Text("security");
        foreach (var name in Credentials)
            Put(client, name, raw.Text(name));
        client["email"] = raw.Text("email");
        client["limitIp"] = raw.Number("limitIp");
        client["totalGB"] = raw.Number("totalGB");
        client["expiryTime"] = raw.Number("expiryTime");
        client["enable"] = raw.Flag("enable");
        client["tgId"] = raw.Number("tgId");
        client["subId"] = raw.Text("subId");
        if (traits.HasGroups)
            Put(client, "group", raw.Text("group"));
        client["comment"] = raw.Text("comment");
        client["reset"] = raw.Number("reset");
        foreach (var name in Stamps)
        {
            if (raw.Number(name) is var moment and not 0)
                client[name] = moment;
        }
        return client;
    }

    private static void Put(JsonObject client, string name, string value)
    {
        if (value.Length > 0)
            client[name] = value;
    }
}
