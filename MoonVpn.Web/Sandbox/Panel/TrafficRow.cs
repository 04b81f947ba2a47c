using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>The statistics row of an e-mail; its Enable is the runtime flag.</summary>
internal sealed record TrafficRow
{
    public required int Id { get; init; }
    public required string Email { get; set; }
    public int InboundId { get; set; }
    public bool Enable { get; set; }
    public long Up { get; set; }
    public long Down { get; set; }
    public long AllTime { get; set; }
    public long ExpiryTime { get; set; }
    public long Total { get; set; }
    public long Reset { get; set; }
    public long LastOnline { get; set; }

    /// <summary>The running xray does not know the client, whatever the panel says about it.</summary>
    public bool IsCutOff { get; set; }

    public bool IsDepletedAt(long nowMs) => (Total > 0 && Up + Down >= Total) || (ExpiryTime > 0 && ExpiryTime <= nowMs);

    public void TakeLimits(JsonObject client)
    {
        Email = client.Text("email");
        Enable = client.Flag("enable");
        IsCutOff = !Enable;
        Total = client.Number("totalGB");
        ExpiryTime = client.Number("expiryTime");
        Reset = client.Number("reset");
    }

    /// <param name="uuid">From the client's settings; the table does not hold it.</param>
    public JsonObject ToJson(PanelTraits traits, string uuid = "", string subId = "")
    {
        var json = new JsonObject { ["id"] = Id, ["inboundId"] = InboundId, ["enable"] = Enable, ["email"] = Email };
        if (traits.HasRowUuid)
            json["uuid"] = uuid;
        if (traits.HasRowSubId)
            json["subId"] = subId;
        json["up"] = Up;
        json["down"] = Down;
        if (traits.HasAllTime)
            json["allTime"] = AllTime;
        json["expiryTime"] = ExpiryTime;
        json["total"] = Total;
        json["reset"] = Reset;
        if (traits.HasLastOnline)
            json["lastOnline"] = LastOnline;
        return json;
    }
}
