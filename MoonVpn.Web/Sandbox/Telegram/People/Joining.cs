using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.People;

/// <summary>A person goes into a group or channel, and out again.</summary>
internal sealed class Joining(Cloud cloud)
{
    private readonly Presence _presence = new(cloud);

    public JsonNode Join(JsonObject order)
    {
        var (person, room, before) = Find(order);
        return before == "kicked" ? throw TelegramRefusal.BadRequest("USER_BANNED_IN_CHANNEL") : Move(person, room, before, "member");
    }

    public JsonNode Leave(JsonObject order)
    {
        var (person, room, before) = Find(order);
        return Move(person, room, before, "left");
    }

    /// <summary>A link of Telegram's own to a chat, by its public name or by an invitation.</summary>
    public static Room? Behind(Cloud cloud, string url) => cloud.Rooms.Values.FirstOrDefault(room => !room.IsPrivate
        && (url == room.InviteLink || (room.Username is { } name && url.Equals($"https://t.me/{name}", StringComparison.OrdinalIgnoreCase))));

    public static bool IsIn(Room room, long id) => room.Members.GetValueOrDefault(id) is "creator" or "administrator" or "member" or "restricted";

    private (Account Person, Room Room, string Before) Find(JsonObject order)
    {
        var person = _presence.Person(order);
        var room = cloud.Room(order["chat"].Number() ?? 0) is { IsPrivate: false } found ? found : throw TelegramRefusal.BadRequest("there is no such chat");
        return (person, room, room.Members.GetValueOrDefault(person.Id, "left"));
    }

    private JsonObject Move(Account person, Room room, string before, string after)
    {
        if (IsIn(room, person.Id) != (after == "member"))
        {
            room.Members[person.Id] = after;
            _presence.ReportMember(room, person, before, after);
        }
        return new JsonObject { ["status"] = room.Members.GetValueOrDefault(person.Id, "left") };
    }
}
