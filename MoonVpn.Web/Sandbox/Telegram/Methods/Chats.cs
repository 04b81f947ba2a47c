using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;
using MoonVpn.Web.Sandbox.Telegram.Texts;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>What the bot may know and do about chats and their members.</summary>
internal sealed class Chats(Cloud cloud, Access access)
{
    private static readonly string[] Rights =
    [
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
        "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    private static readonly string[] Restricted =
    [
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes", "can_send_voice_notes",
        "can_send_polls", "can_send_other_messages", "can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
    ];

    public JsonNode GetChat(CallArguments call)
    {
        var room = access.Readable(call);
        var wire = cloud.Describe(room);
        wire["accent_color_id"] = 0;
        wire["max_reaction_count"] = 11;
        wire["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        if (room.Pinned.Count > 0)
            wire.SetOrRemove("pinned_message", room.Find(room.Pinned[^1])?.Body);
        return wire;
    }

    public JsonNode GetMember(CallArguments call)
    {
        var room = access.Seen(call);
        if (!cloud.Accounts.TryGetValue(call.Number("user_id"), out var account))
            throw TelegramRefusal.BadRequest("user not found");
        if (room.IsChannel && !IsAdministrator(room, cloud.Bot.Id))
            throw TelegramRefusal.BadRequest("member list is inaccessible");
        var status = room.IsPrivate && account.Id == room.Id ? "member" : room.Members.GetValueOrDefault(account.Id, "left");
        return Member(room, account, status);
    }

    public JsonNode GetAdministrators(CallArguments call)
    {
        var room = access.Seen(call);
        if (room.IsPrivate)
            throw TelegramRefusal.BadRequest("there are no administrators in the private chat");
        return room.Members.Where(member => member.Value is "creator" or "administrator")
            .Select(member => (JsonNode?)Member(room, cloud.Accounts[member.Key], member.Value)).ToJsonArray();
    }

    public JsonNode CountMembers(CallArguments call)
    {
        var room = access.Seen(call);
        return room.IsPrivate ? 2 : room.Members.Values.Count(IsInside);
    }

    public JsonNode Leave(CallArguments call)
    {
        access.Writable(call).Members[cloud.Bot.Id] = "left";
        return true;
    }

    public JsonNode Ban(CallArguments call) => SetStatus(call, "kicked");

    public JsonNode Unban(CallArguments call) => SetStatus(call, "left");

    public JsonNode CreateTopic(CallArguments call)
    {
        var room = access.Writable(call);
        if (!room.IsForum)
            throw TelegramRefusal.BadRequest("the chat is not a forum");
        var name = TextCleaner.Clean(call.Text("name"));
        if (name.Length is 0 or > 128)
            throw TelegramRefusal.BadRequest("TOPIC_TITLE_EMPTY");
        var topic = new JsonObject { ["name"] = name, ["icon_color"] = call.Number("icon_color", 7322096) };
        var letter = cloud.Post(room, cloud.Bot, new JsonObject { ["is_topic_message"] = true, ["forum_topic_created"] = topic.DeepClone() });
        letter.Body["message_thread_id"] = letter.Id;
        room.Topics[letter.Id] = name;
        topic["message_thread_id"] = letter.Id;
        return topic;
    }

    public JsonNode EditTopic(CallArguments call)
    {
        var (room, thread) = Topic(call);
        room.Topics[thread] = call.Has("name") ? TextCleaner.Clean(call.Text("name")) : room.Topics[thread];
        return true;
    }

    public JsonNode CloseTopic(CallArguments call)
    {
        var (room, thread) = Topic(call);
        return room.ClosedTopics.Add(thread) ? true : throw TelegramRefusal.BadRequest("TOPIC_NOT_MODIFIED");
    }

    public JsonNode ReopenTopic(CallArguments call)
    {
        var (room, thread) = Topic(call);
        return room.ClosedTopics.Remove(thread) ? true : throw TelegramRefusal.BadRequest("TOPIC_NOT_MODIFIED");
    }

    public static JsonObject Member(Room room, Account account, string status)
    {
        var wire = new JsonObject { ["user"] = account.ToWire(), ["status"] = status };
        if (status == "creator")
            wire["is_anonymous"] = false;
        if (status == "kicked")
            wire["until_date"] = 0;
        if (status == "administrator")
            Empower(wire, room);
        if (status == "restricted")
            Restrict(wire);
        return wire;
    }

    /// <summary>Somebody who may read but not write.</summary>
    private static void Restrict(JsonObject wire)
    {
        wire["is_member"] = true;
        wire["until_date"] = 0;
        foreach (var right in Restricted)
            wire[right] = false;
    }

    private static void Empower(JsonObject wire, Room room)
    {
        wire["can_be_edited"] = false;
        wire["is_anonymous"] = false;
        foreach (var right in Rights)
            wire[right] = true;
        foreach (var right in room.IsChannel ? new[] { "can_post_messages", "can_edit_messages" } : ["can_pin_messages", "can_manage_topics"])
            wire[right] = true;
    }

    private static bool IsInside(string status) => status is "creator" or "administrator" or "member" or "restricted";

    private static bool IsAdministrator(Room room, long id) => room.Members.GetValueOrDefault(id) is "administrator" or "creator";

    private JsonNode SetStatus(CallArguments call, string status)
    {
        var room = access.Writable(call);
        var id = call.Number("user_id");
        if (!IsAdministrator(room, cloud.Bot.Id))
            throw TelegramRefusal.BadRequest("not enough rights to restrict/unrestrict chat member");
        if (IsAdministrator(room, id))
            throw TelegramRefusal.BadRequest("user is an administrator of the chat");
        room.Members[id] = status;
        return true;
    }

    private (Room Room, long Thread) Topic(CallArguments call)
    {
        var room = access.Writable(call);
        var thread = call.Number("message_thread_id");
        return room.Topics.ContainsKey(thread) ? (room, thread) : throw TelegramRefusal.BadRequest("TOPIC_ID_INVALID");
    }
}
