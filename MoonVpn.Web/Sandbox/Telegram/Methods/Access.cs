using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>Finds chats and messages for the bot, and refuses where it may not go.</summary>
internal sealed class Access(Cloud cloud)
{
    public Room Readable(CallArguments call, string field = "chat_id") => Find(call.Text(field), field);

    /// <summary>A chat whose people the bot asks about: not one it was thrown out of, and a public one or one it is in.</summary>
    public Room Seen(CallArguments call)
    {
        var room = Readable(call);
        var status = room.IsPrivate ? "member" : room.Members.GetValueOrDefault(cloud.Bot.Id, "left");
        return status switch
        {
            "kicked" => throw TelegramRefusal.Forbidden($"bot was kicked from the {room.Type} chat"),
            "left" when room.Username is null => throw TelegramRefusal.Forbidden($"bot is not a member of the {room.Type} chat"),
            _ => room,
        };
    }

    public Room Writable(CallArguments call)
    {
        var room = Find(call.Text("chat_id"), "chat_id");
        if (room.MigratedTo is { } target)
            throw new TelegramRefusal(400, "Bad Request: group chat was upgraded to a supergroup chat") { MigrateToChatId = target };
        if (room.IsPrivate)
            CheckPerson(room);
        else
            CheckGroup(room);
        return room;
    }

    public Letter Message(Room room, long messageId, string asked) =>
        room.Find(messageId) ?? throw TelegramRefusal.BadRequest($"{asked} not found");

    /// <summary>A thread the call names must exist and be open.</summary>
    public long? Thread(Room room, CallArguments call)
    {
        if (!call.Has("message_thread_id"))
            return null;
        var thread = call.Number("message_thread_id");
        if (!room.IsForum || !room.Topics.ContainsKey(thread))
            throw TelegramRefusal.BadRequest("message thread not found");
        return room.ClosedTopics.Contains(thread) ? throw TelegramRefusal.BadRequest("TOPIC_CLOSED") : thread;
    }

    private Room Find(string id, string field)
    {
        if (id.Length == 0)
            throw TelegramRefusal.BadRequest($"{field} is empty");
        var room = id[0] == '@'
            ? cloud.Rooms.Values.FirstOrDefault(candidate => !candidate.IsPrivate && id[1..].Equals(candidate.Username, StringComparison.OrdinalIgnoreCase))
            : cloud.Room(((System.Text.Json.Nodes.JsonNode)id).Number() ?? 0);
        var unknown = room is null or { IsPrivate: true, Started: false } && !SharesGroup(room);
        return unknown ? throw TelegramRefusal.BadRequest("chat not found") : room!;
    }

    private bool SharesGroup(Room? person) =>
        person is not null && cloud.Rooms.Values.Any(room => !room.IsPrivate && room.Members.ContainsKey(person.Id) && room.Members.ContainsKey(cloud.Bot.Id));

    private static void CheckPerson(Room room)
    {
        if (room.Deactivated)
            throw TelegramRefusal.Forbidden("user is deactivated");
        if (room.Blocked)
            throw TelegramRefusal.Forbidden("bot was blocked by the user");
        if (!room.Started)
            throw TelegramRefusal.Forbidden("bot can't initiate conversation with a user");
    }

    private void CheckGroup(Room room)
    {
        var status = room.Members.GetValueOrDefault(cloud.Bot.Id, "left");
        if (status == "kicked")
            throw TelegramRefusal.Forbidden($"bot was kicked from the {room.Type} chat");
        if (status == "left")
            throw TelegramRefusal.Forbidden($"bot is not a member of the {room.Type} chat");
        if (room.IsChannel && status is not ("administrator" or "creator"))
            throw TelegramRefusal.BadRequest("need administrator rights in the channel chat");
    }
}
