using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.Methods;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.People;

/// <summary>Who acts, and in which chat.</summary>
internal sealed class Presence(Cloud cloud)
{
    /// <summary>Writing to a bot starts it, and ends a block of it.</summary>
    public (Account Person, Room Room) Enter(JsonObject order)
    {
        var person = Person(order);
        var room = cloud.Room(order["chat"].Number() ?? person.Id) ?? throw TelegramRefusal.BadRequest("there is no such chat");
        if (room.IsPrivate)
        {
            room.Started = true;
            SetBlocked(room, false);
        }
        else if (room.Members.GetValueOrDefault(person.Id) is not ("creator" or "administrator" or "member" or "restricted"))
        {
            throw TelegramRefusal.BadRequest("this person is not in the chat");
        }
        return (person, room);
    }

    public Account Person(JsonObject order) =>
        cloud.Accounts.GetValueOrDefault(order["from"].Number() ?? 0) ?? throw TelegramRefusal.BadRequest("there is no such person");

    public void SetBlocked(Room room, bool blocked)
    {
        if (room.Blocked == blocked)
            return;
        room.Blocked = blocked;
        ReportBot(room, cloud.Accounts[room.Id], blocked ? "member" : "kicked", blocked ? "kicked" : "member");
    }

    /// <summary>Tells the bot what became of itself in a chat.</summary>
    public void ReportBot(Room room, Account by, string before, string after) => Report("my_chat_member", room, by, cloud.Bot, (before, after));

    public void ReportMember(Room room, Account person, string before, string after) => Report("chat_member", room, person, person, (before, after));

    private void Report(string kind, Room room, Account by, Account about, (string Before, string After) status)
    {
        cloud.Queue.Add(kind, new JsonObject
        {
            ["chat"] = cloud.Describe(room),
            ["from"] = by.ToWire(),
            ["date"] = cloud.UnixNow,
            ["old_chat_member"] = Chats.Member(room, about, status.Before),
            ["new_chat_member"] = Chats.Member(room, about, status.After),
        });
        cloud.Events.Add("chat", new JsonObject { ["chat_id"] = room.Id });
    }
}
