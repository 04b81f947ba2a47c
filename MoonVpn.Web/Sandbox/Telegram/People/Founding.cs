using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.People;

/// <summary>Makes and changes people and chats.</summary>
internal sealed class Founding(Cloud cloud)
{
    private readonly Presence _presence = new(cloud);

    public JsonNode Found(JsonObject order)
    {
        var id = order["id"].Number() ?? throw TelegramRefusal.BadRequest("a chat needs an id");
        var room = id > 0 ? Person(id, order) : Group(id, order);
        cloud.Events.Add("chat", new JsonObject { ["chat_id"] = id });
        return cloud.Describe(room);
    }

    private Room Person(long id, JsonObject order)
    {
        var known = cloud.Accounts.GetValueOrDefault(id) ?? new Account(id, $"Person {id}");
        Townspeople.Join(cloud, known with
        {
            FirstName = order["first_name"].Text() ?? known.FirstName,
            LastName = order.ContainsKey("last_name") ? order["last_name"].Text() : known.LastName,
            Username = order.ContainsKey("username") ? order["username"].Text() : known.Username,
            Language = order.ContainsKey("language_code") ? order["language_code"].Text() : known.Language,
        });
        var room = cloud.Rooms[id];
        if (order.ContainsKey("started"))
            room.Started = order["started"].Yes();
        if (order.ContainsKey("deactivated"))
            room.Deactivated = order["deactivated"].Yes();
        if (order.ContainsKey("blocked"))
            _presence.SetBlocked(room, order["blocked"].Yes());
        return room;
    }

    private Room Group(long id, JsonObject order)
    {
        if (!cloud.Rooms.TryGetValue(id, out var room))
            room = cloud.Rooms[id] = new Room(id, "supergroup") { Title = $"Group {id}" };
        room.Type = order["type"].Text() ?? room.Type;
        room.Title = order["title"].Text() ?? room.Title;
        room.Username = order.ContainsKey("username") ? order["username"].Text() : room.Username;
        room.InviteLink = order.ContainsKey("invite_link") ? order["invite_link"].Text() : room.InviteLink;
        room.IsForum = order.ContainsKey("is_forum") ? order["is_forum"].Yes() : room.IsForum;
        room.MigratedTo = order["migrated_to"].Number() ?? room.MigratedTo;
        foreach (var (member, status) in Members(order["members"]))
            SetMember(room, member, status);
        return room;
    }

    /// <summary>{"1001":"member"} or [1001, 1002].</summary>
    private static IEnumerable<(long Id, string Status)> Members(JsonNode? given) => given switch
    {
        JsonObject named => named.Select(member => (((JsonNode)member.Key).Number() ?? 0, member.Value.Text() ?? "member")),
        JsonArray listed => listed.Select(member => (member.Number() ?? 0, "member")),
        _ => [],
    };

    private void SetMember(Room room, long id, string status)
    {
        var before = room.Members.GetValueOrDefault(id, "left");
        room.Members[id] = status;
        if (before == status || !cloud.Accounts.TryGetValue(id, out var account))
            return;
        if (account.IsBot)
            _presence.ReportBot(room, cloud.Accounts.Values.First(person => !person.IsBot && room.Members.ContainsKey(person.Id) || person.Id == 9001), before, status);
        else
            _presence.ReportMember(room, account, before, status);
    }
}
