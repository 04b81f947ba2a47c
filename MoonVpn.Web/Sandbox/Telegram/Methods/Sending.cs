using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>sendMessage, the media methods and sendChatAction.</summary>
internal sealed class Sending(Cloud cloud, Access access, Wording wording)
{
    private const int AlbumLimit = 10;

    private static readonly HashSet<string> Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "record_audio", "upload_audio",
        "upload_document", "choose_sticker", "find_location", "pick_up_location", "record_video_note", "upload_video_note", "cancel",
    ];

    public JsonNode SendText(CallArguments call)
    {
        var room = access.Writable(call);
        return Post(room, call, wording.Text(call), KeyboardRules.Read(call, room)).Body;
    }

    public JsonNode SendMedia(CallArguments call, string kind)
    {
        var room = access.Writable(call);
        var content = Media(kind, call.File(kind), call.Text(kind));
        Merge(content, wording.Caption(call));
        Mark(content, call);
        return Post(room, call, content, KeyboardRules.Read(call, room)).Body;
    }

    public JsonNode SendAlbum(CallArguments call)
    {
        var room = access.Writable(call);
        if (call.Node("media", "can't parse media JSON object") is not JsonArray { Count: > 0 } media)
            throw TelegramRefusal.BadRequest("there are no messages to send");
        if (media.Count > AlbumLimit)
            throw TelegramRefusal.BadRequest("too many messages to send as an album");
        var kinds = media.Select(item => item?["type"].Text() ?? "").Distinct().ToList();
        if (kinds.Find(kind => kind is "document" or "audio") is { } lonely && kinds.Count > 1)
            throw TelegramRefusal.BadRequest($"{lonely} can't be mixed with other media types");
        var group = $"{cloud.UnixNow}{Random.Shared.Next(1000, 9999)}";
        var contents = media.Select(item => AlbumItem(call, item as JsonObject, group)).ToList();
        return contents.Select(content => Post(room, call, content, Keyboard.None).Body.DeepClone()).ToJsonArray();
    }

    public JsonNode SendContact(CallArguments call)
    {
        var room = access.Writable(call);
        if (!call.Has("phone_number") || !call.Has("first_name"))
            throw TelegramRefusal.BadRequest(call.Has("phone_number") ? "first name must be non-empty" : "phone number must be non-empty");
        var contact = new JsonObject { ["phone_number"] = call.Text("phone_number"), ["first_name"] = call.Text("first_name") };
        return Post(room, call, new JsonObject { ["contact"] = contact }, KeyboardRules.Read(call, room)).Body;
    }

    public JsonNode SendChatAction(CallArguments call)
    {
        var room = access.Writable(call);
        var action = call.Text("action");
        if (!Actions.Contains(action))
            throw TelegramRefusal.BadRequest("wrong parameter action in request");
        cloud.Events.Add("chat_action", new JsonObject { ["chat_id"] = room.Id, ["action"] = action });
        return true;
    }

    /// <summary>Posts in the bot's name with everything that all send methods share.</summary>
    public Letter Post(Room room, CallArguments call, JsonObject content, Keyboard keyboard)
    {
        var thread = access.Thread(room, call);
        var head = new JsonObject();
        if (thread is { } topic)
        {
            head["message_thread_id"] = topic;
            head["is_topic_message"] = true;
        }
        if (Replied(room, call) is { } replied)
            head["reply_to_message"] = replied;
        if (call.Yes("protect_content"))
            head["has_protected_content"] = true;
        if (call.Has("message_effect_id"))
            head["effect_id"] = room.IsPrivate ? call.Text("message_effect_id") : throw TelegramRefusal.BadRequest("can't use message effects in the chat");
        Merge(head, content);
        if (keyboard.Inline is not null)
            head["reply_markup"] = keyboard.Inline.DeepClone();
        var letter = cloud.Post(room, cloud.Bot, head, keyboard.Reply is not null);
        if (keyboard.Reply is not null)
            Place(room, keyboard.Reply);
        return letter;
    }

    public JsonObject Media(string kind, Upload? upload, string reference)
    {
        if (upload is null && reference.Length == 0)
            throw TelegramRefusal.BadRequest($"there is no {kind} in the request");
        var content = new JsonObject { [kind] = upload is not null ? cloud.Files.Keep(kind, upload) : cloud.Files.Reuse(kind, reference) };
        // An animation is shown as a document too, for clients that know no animations.
        if (kind == "animation")
            content["document"] = content[kind]!.DeepClone();
        return content;
    }

    private void Place(Room room, JsonObject markup)
    {
        room.ReplyKeyboard = markup["remove_keyboard"].Yes() ? null : (JsonObject)markup.DeepClone();
        cloud.Events.Add("keyboard", new JsonObject { ["chat_id"] = room.Id, ["reply_keyboard"] = room.ReplyKeyboard?.DeepClone() });
    }

    private JsonObject AlbumItem(CallArguments call, JsonObject? item, string group)
    {
        var kind = item?["type"].Text() ?? throw TelegramRefusal.BadRequest("can't parse InputMedia: expected an Object");
        if (kind is not ("photo" or "video" or "document" or "audio"))
            throw TelegramRefusal.BadRequest("can't parse InputMedia: type must be one of photo, video, document, audio");
        var reference = item["media"].Text() ?? "";
        var content = Media(kind, call.FileBehind(reference), reference);
        content["media_group_id"] = group;
        Merge(content, wording.Caption(item["caption"].Text() ?? "", item["parse_mode"].Text() ?? "", item["caption_entities"]));
        return content;
    }

    private static void Mark(JsonObject content, CallArguments call)
    {
        if (call.Yes("has_spoiler"))
            content["has_media_spoiler"] = true;
        if (call.Yes("show_caption_above_media"))
            content["show_caption_above_media"] = true;
    }

    private static JsonNode? Replied(Room room, CallArguments call)
    {
        var parameters = call.Node("reply_parameters", "can't parse reply parameters JSON object");
        var id = parameters?["message_id"].Number() ?? (call.Has("reply_to_message_id") ? call.Number("reply_to_message_id") : null);
        if (id is null)
            return null;
        if (room.Find(id.Value) is not { } letter)
            return parameters?["allow_sending_without_reply"].Yes() == true || call.Yes("allow_sending_without_reply")
                ? null
                : throw TelegramRefusal.BadRequest("message to be replied not found");
        var body = (JsonObject)letter.Body.DeepClone();
        body.Remove("reply_to_message");
        return body;
    }

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (field, value) in from)
            into[field] = value?.DeepClone();
    }
}
