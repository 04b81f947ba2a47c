using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>A client as panels since 3.1 keep it beside the inbounds it is attached to.</summary>
internal sealed record ClientRecord
{
    public required int Id { get; init; }
    public required string Email { get; set; }
    public string SubId { get; set; } = "";
    public string Uuid { get; set; } = "";
    public string Password { get; set; } = "";
    public string Auth { get; set; } = "";
    public string Flow { get; set; } = "";
    public string Security { get; set; } = "";
    public long LimitIp { get; set; }
    public long TotalGB { get; set; }
    public long ExpiryTime { get; set; }
    public bool Enable { get; set; }
    public long TgId { get; set; }
    public string Group { get; set; } = "";
    public string Comment { get; set; } = "";
    public long Reset { get; set; }
    public long CreatedAt { get; set; }
    public long UpdatedAt { get; set; }

    /// <summary>Takes over what an inbound's settings say; since 3.3.1 an empty credential there does not wipe a stored one.</summary>
    public void Merge(JsonObject client, PanelTraits traits)
    {
        var keeps = traits.MergesCredentials;
        Uuid = Kept(client.Text("id"), keeps ? Uuid : "");
        Password = Kept(client.Text("password"), keeps ? Password : "");
        Auth = Kept(client.Text("auth"), keeps ? Auth : "");
        Security = Kept(client.Text("security"), keeps ? Security : "");
        Group = Kept(client.Text("group"), Group);
        Flow = client.Text("flow");
        SubId = client.Text("subId");
        LimitIp = client.Number("limitIp");
        TotalGB = client.Number("totalGB");
        ExpiryTime = client.Number("expiryTime");
        Enable = client.Flag("enable");
        TgId = client.Number("tgId");
        Comment = client.Text("comment");
        Reset = client.Number("reset");
        UpdatedAt = Math.Max(UpdatedAt, client.Number("updated_at"));
        if (CreatedAt == 0)
            CreatedAt = client.Number("created_at");
    }

    public JsonObject ToPayload(PanelTraits traits) => ClientPayload.Of(new JsonObject
    {
        ["id"] = Uuid,
        ["security"] = Security,
        ["password"] = Password,
        ["flow"] = Flow,
        ["auth"] = Auth,
        ["email"] = Email,
        ["limitIp"] = LimitIp,
        ["totalGB"] = TotalGB,
        ["expiryTime"] = ExpiryTime,
        ["enable"] = Enable,
        ["tgId"] = TgId,
        ["subId"] = SubId,
        ["group"] = Group,
        ["comment"] = Comment,
        ["reset"] = Reset,
        ["created_at"] = CreatedAt,
        ["updated_at"] = UpdatedAt,
    }, traits);

    public JsonObject ToJson(string flow, PanelTraits traits)
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["email"] = Email,
            ["subId"] = SubId,
            ["uuid"] = Uuid,
            ["password"] = Password,
            ["auth"] = Auth,
            ["flow"] = flow,
            ["security"] = Security,
        };
        if (traits.HasWireGuard)
            (json["privateKey"], json["publicKey"], json["allowedIPs"], json["preSharedKey"], json["keepAlive"]) = ("", "", "", "", 0);
        if (traits.HasAdTags)
            (json["secret"], json["adTag"]) = ("", "");
        json["limitIp"] = LimitIp;
        json["totalGB"] = TotalGB;
        json["expiryTime"] = ExpiryTime;
        json["enable"] = Enable;
        json["tgId"] = TgId;
        if (traits.HasGroups)
            json["group"] = Group;
        json["comment"] = Comment;
        json["reset"] = Reset;
        json["createdAt"] = CreatedAt;
        json["updatedAt"] = UpdatedAt;
        json["reverse"] = null;
        return json;
    }

    private static string Kept(string incoming, string stored) => incoming.Length > 0 ? incoming : stored;
}
