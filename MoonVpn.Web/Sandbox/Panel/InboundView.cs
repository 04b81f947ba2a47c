using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>An inbound as the panel's JSON: with texts of JSON in it, since 3.1 with objects.</summary>
internal sealed class InboundView(PanelDatabase db)
{
    public JsonArray List() => [.. db.State.Inbounds.Select(inbound => Listed(inbound, Stats(inbound, named: true)))];

    /// <summary>Since 3.1: clients cut down to what a list shows.</summary>
    public JsonArray Slim() => [.. db.State.Inbounds.Select(inbound =>
    {
        var json = Listed(inbound, Stats(inbound, named: false));
        if (json["settings"] is JsonObject settings && settings.ContainsKey("clients"))
            settings["clients"] = new JsonArray([.. settings.Maps("clients").Select(Slimmed)]);
        return json;
    })];

    public JsonObject One(PanelInbound inbound) => Json(inbound, db.Traits.HasClientRecords ? Stats(inbound, named: true) : null);

    /// <param name="stats">Null as after a write.</param>
    public JsonObject Json(PanelInbound inbound, JsonArray? stats)
    {
        var json = Figures(inbound, stats);
        if (db.Traits.JsonIsText)
        {
            (json["settings"], json["streamSettings"], json["tag"], json["sniffing"]) = (inbound.Settings, inbound.StreamSettings, inbound.Tag, inbound.Sniffing);
            return json;
        }
        json["tag"] = inbound.Tag;
        if (db.Traits.HasShareAddress)
            (json["shareAddrStrategy"], json["shareAddr"]) = ("node", "");
        (json["settings"], json["streamSettings"], json["sniffing"]) = (Nested(inbound.Settings), Nested(inbound.StreamSettings), Nested(inbound.Sniffing));
        return json;
    }

    public JsonArray Options() => [.. db.State.Inbounds.Select(inbound =>
    {
        var option = new JsonObject
        {
            ["id"] = inbound.Id, ["remark"] = inbound.Remark, ["tag"] = inbound.Tag, ["protocol"] = inbound.Protocol, ["port"] = inbound.Port,
            ["enable"] = inbound.Enable, ["tlsFlowCapable"] = TakesFlow(inbound), ["ssMethod"] = inbound.Entries.Rest.Text("method"),
        };
        if (inbound.Listen.Length > 0)
            option["listen"] = inbound.Listen;
        return option;
    })];

    /// <summary>Whether Vision works here: since 3.2.5 a panel drops the flow of a client elsewhere.</summary>
    public static bool TakesFlow(PanelInbound inbound)
    {
        var stream = inbound.ReadStream();
        return inbound.Protocol == "vless" && stream.Text("network") == "tcp" && stream.Text("security") is ("tls" or "reality");
    }

    private JsonObject Listed(PanelInbound inbound, JsonArray stats)
    {
        var json = Json(inbound, stats);
        if (db.Traits.HasOriginGuid)
            json.Insert(json.IndexOf("settings"), "originNodeGuid", db.PanelGuid);
        return json;
    }

    /// <summary>Own rows first; since 3.1 then those of attached clients whose row points to another inbound.</summary>
    private JsonArray Stats(PanelInbound inbound, bool named)
    {
        var own = db.State.Traffic.Where(row => row.InboundId == inbound.Id);
        var others = db.State.Traffic.Where(row => db.Traits.HasClientRecords && row.InboundId != inbound.Id && inbound.Has(row.Email));
        return [.. own.Concat(others).Select(row =>
        {
            var client = named ? inbound.Client(row.Email) : null;
            return row.ToJson(db.Traits, client?.Text("id") ?? "", client?.Text("subId") ?? "");
        })];
    }

    private JsonObject Figures(PanelInbound inbound, JsonArray? stats)
    {
        var json = new JsonObject { ["id"] = inbound.Id, ["up"] = inbound.Up, ["down"] = inbound.Down, ["total"] = inbound.Total };
        if (db.Traits.HasAllTime)
            json["allTime"] = inbound.AllTime;
        json["remark"] = inbound.Remark;
        if (db.Traits.HasShareAddress)
            json["subSortIndex"] = 1;
        (json["enable"], json["expiryTime"]) = (inbound.Enable, inbound.ExpiryTime);
        if (db.Traits.HasTrafficReset)
            json["trafficReset"] = inbound.TrafficReset;
        if (db.Traits.HasTrafficResetDay)
            json["trafficResetDay"] = 1;
        if (db.Traits.HasTrafficReset)
            json["lastTrafficResetTime"] = inbound.LastTrafficResetTime;
        (json["clientStats"], json["listen"], json["port"], json["protocol"]) = (stats, inbound.Listen, inbound.Port, inbound.Protocol);
        return json;
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
