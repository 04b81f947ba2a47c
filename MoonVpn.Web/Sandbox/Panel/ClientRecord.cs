using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>A client as 3.6.0 keeps it beside the inbounds it is attached to.</summary>
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

    /// <summary>Takes over what an inbound's settings say; empty credentials there do not wipe stored ones.</summary>
    public void Merge(JsonObject client)
    {
        Uuid = Kept(client.Text("id"), Uuid);
        Password = Kept(client.Text("password"), Password);
        Auth = Kept(client.Text("auth"), Auth);
        Security = Kept(client.Text("security"), Security);
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

    public JsonObject ToPayload() => ClientPayload.Of(new JsonObject
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
    });

    public JsonObject ToJson(string flow) => new()
    {
        ["id"] = Id,
        ["email"] = Email,
        ["subId"] = SubId,
        ["uuid"] = Uuid,
        ["password"] = Password,
        ["auth"] = Auth,
        ["flow"] = flow,
        ["security"] = Security,
        ["privateKey"] = "",
        ["publicKey"] = "",
        ["allowedIPs"] = "",
        ["preSharedKey"] = "",
        ["keepAlive"] = 0,
        ["secret"] = "",
        ["adTag"] = "",
        ["limitIp"] = LimitIp,
        ["totalGB"] = TotalGB,
        ["expiryTime"] = ExpiryTime,
        ["enable"] = Enable,
        ["tgId"] = TgId,
        ["group"] = Group,
        ["comment"] = Comment,
        ["reset"] = Reset,
        ["createdAt"] = CreatedAt,
        ["updatedAt"] = UpdatedAt,
        ["reverse"] = null,
    };

    private static string Kept(string incoming, string stored) => incoming.Length > 0 ? incoming : stored;
}
