using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>An inbound as the panel's JSON: texts in 2.9.4, objects in 3.6.0.</summary>
internal sealed class InboundView(PanelDatabase db)
{
    public JsonArray List() => [.. db.State.Inbounds.Select(inbound => Listed(inbound, Stats(inbound, named: true)))];

    /// <summary>3.6.0: clients cut down to what a list shows.</summary>
    public JsonArray Slim() => [.. db.State.Inbounds.Select(inbound =>
    {
        var json = Listed(inbound, Stats(inbound, named: false));
        if (json["settings"] is JsonObject settings && settings.ContainsKey("clients"))
            settings["clients"] = new JsonArray([.. settings.Maps("clients").Select(Slimmed)]);
        return json;
    })];

    public JsonObject One(PanelInbound inbound) => Json(inbound, db.IsV3 ? Stats(inbound, named: true) : null);

    /// <param name="stats">Null as after a write.</param>
    public JsonObject Json(PanelInbound inbound, JsonArray? stats) => db.IsV3 ? JsonV3(inbound, stats) : JsonV2(inbound, stats);

    public JsonArray Options() => [.. db.State.Inbounds.Select(inbound =>
    {
        var option = new JsonObject
        {
            ["id"] = inbound.Id, ["remark"] = inbound.Remark, ["tag"] = inbound.Tag, ["protocol"] = inbound.Protocol, ["port"] = inbound.Port,
            ["enable"] = inbound.Enable, ["tlsFlowCapable"] = TakesFlow(inbound), ["ssMethod"] = inbound.ReadSettings().Text("method"),
        };
        if (inbound.Listen.Length > 0)
            option["listen"] = inbound.Listen;
        return option;
    })];

    /// <summary>Whether Vision works here: 3.6.0 drops the flow of a client elsewhere.</summary>
    public static bool TakesFlow(PanelInbound inbound)
    {
        var stream = inbound.ReadStream();
        return inbound.Protocol == "vless" && stream.Text("network") == "tcp" && stream.Text("security") is ("tls" or "reality");
    }

    private JsonObject Listed(PanelInbound inbound, JsonArray stats)
    {
        var json = Json(inbound, stats);
        if (db.IsV3)
            json.Insert(json.IndexOf("settings"), "originNodeGuid", db.PanelGuid);
        return json;
    }

    /// <summary>Own rows first; in 3.6.0 then those of attached clients whose row points to another inbound.</summary>
    private JsonArray Stats(PanelInbound inbound, bool named)
    {
        var clients = inbound.Clients();
        var own = db.State.Traffic.Where(row => row.InboundId == inbound.Id);
        var others = db.State.Traffic.Where(row => db.IsV3 && row.InboundId != inbound.Id && clients.Any(client => client.Text("email") == row.Email));
        return [.. own.Concat(others).Select(row =>
        {
            var client = named ? clients.FirstOrDefault(client => client.Text("email") == row.Email) : null;
            return row.ToJson(db.IsV3, client?.Text("id") ?? "", client?.Text("subId") ?? "");
        })];
    }

    private static JsonObject Slimmed(JsonObject client)
    {
        var slim = new JsonObject();
        foreach (var name in new[] { "comment", "email", "enable" })
        {
            if (client[name] is { } value)
                slim[name] = value.DeepClone();
        }
        return slim;
    }

    private static JsonObject JsonV2(PanelInbound inbound, JsonArray? stats) => new()
    {
        ["id"] = inbound.Id,
        ["up"] = inbound.Up,
        ["down"] = inbound.Down,
        ["total"] = inbound.Total,
        ["allTime"] = inbound.AllTime,
        ["remark"] = inbound.Remark,
        ["enable"] = inbound.Enable,
        ["expiryTime"] = inbound.ExpiryTime,
        ["trafficReset"] = inbound.TrafficReset,
        ["lastTrafficResetTime"] = inbound.LastTrafficResetTime,
        ["clientStats"] = stats,
        ["listen"] = inbound.Listen,
        ["port"] = inbound.Port,
        ["protocol"] = inbound.Protocol,
        ["settings"] = inbound.Settings,
        ["streamSettings"] = inbound.StreamSettings,
        ["tag"] = inbound.Tag,
        ["sniffing"] = inbound.Sniffing,
    };

    private static JsonObject JsonV3(PanelInbound inbound, JsonArray? stats) => new()
    {
        ["id"] = inbound.Id,
        ["up"] = inbound.Up,
        ["down"] = inbound.Down,
        ["total"] = inbound.Total,
        ["remark"] = inbound.Remark,
        ["subSortIndex"] = 1,
        ["enable"] = inbound.Enable,
        ["expiryTime"] = inbound.ExpiryTime,
        ["trafficReset"] = inbound.TrafficReset,
        ["trafficResetDay"] = 1,
        ["lastTrafficResetTime"] = inbound.LastTrafficResetTime,
        ["clientStats"] = stats,
        ["listen"] = inbound.Listen,
        ["port"] = inbound.Port,
        ["protocol"] = inbound.Protocol,
        ["tag"] = inbound.Tag,
        ["shareAddrStrategy"] = "node",
        ["shareAddr"] = "",
        ["settings"] = Nested(inbound.Settings),
        ["streamSettings"] = Nested(inbound.StreamSettings),
        ["sniffing"] = Nested(inbound.Sniffing),
    };

    /// <summary>Null when empty; a text stays a text only if it is not JSON.</summary>
    private static JsonNode? Nested(string text)
    {
        if (text.Length == 0)
            return null;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
