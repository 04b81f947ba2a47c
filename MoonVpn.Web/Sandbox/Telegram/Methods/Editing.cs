using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>The edit methods.</summary>
internal sealed class Editing(Cloud cloud, Access access, Wording wording, Sending sending)
{
    private static readonly string[] TextFields = ["text", "entities", "link_preview_options"];
    private static readonly string[] CaptionFields = ["caption", "caption_entities", "show_caption_above_media"];
    private static readonly string[] MediaFields = ["photo", "document", "video", "animation", "audio", "has_media_spoiler"];

    public JsonNode EditText(CallArguments call)
    {
        var (room, letter) = Own(call);
        var content = wording.Text(call);
        if (!letter.IsText)
            throw TelegramRefusal.BadRequest("there is no text in the message to edit");
        return Apply(room, letter, TextFields, content, KeyboardRules.ReadInline(call, room));
    }

    public JsonNode EditCaption(CallArguments call)
    {
        var (room, letter) = Own(call);
        if (letter.MediaField is null)
            throw TelegramRefusal.BadRequest("there is no caption in the message to edit");
        return Apply(room, letter, CaptionFields, wording.Caption(call), KeyboardRules.ReadInline(call, room));
    }

    public JsonNode EditKeyboard(CallArguments call)
    {
        var (room, letter) = Own(call);
        return Apply(room, letter, [], [], KeyboardRules.ReadInline(call, room));
    }

    public JsonNode EditMedia(CallArguments call)
    {
        var (room, letter) = Own(call);
        if (call.Node("media", "can't parse input media JSON object") is not JsonObject media || media["type"].Text() is not { } kind)
            throw TelegramRefusal.BadRequest("can't parse InputMedia: expected an Object");
        if (!MediaFields.Contains(kind))
            throw TelegramRefusal.BadRequest("can't parse InputMedia: type must be one of animation, audio, document, photo, video");
        var reference = media["media"].Text() ?? "";
        var content = sending.Media(kind, call.FileBehind(reference), reference);
        foreach (var (field, value) in wording.Caption(media["caption"].Text() ?? "", media["parse_mode"].Text() ?? "", media["caption_entities"]))
            content[field] = value?.DeepClone();
        return Apply(room, letter, [.. TextFields, .. CaptionFields, .. MediaFields], content, KeyboardRules.ReadInline(call, room));
    }

    private (Room Room, Letter Letter) Own(CallArguments call)
    {
        if (call.Has("inline_message_id"))
            throw TelegramRefusal.BadRequest("MESSAGE_ID_INVALID");
        var room = access.Readable(call);
        if (!call.Has("message_id"))
            throw TelegramRefusal.BadRequest("message identifier is not specified");
        var letter = access.Message(room, call.Number("message_id"), "message to edit");
        if (!letter.ByBot || letter.IsForwarded || letter.BroughtKeyboard || letter.IsService)
            throw TelegramRefusal.BadRequest("message can't be edited");
        return (room, letter);
    }

    private JsonNode Apply(Room room, Letter letter, string[] replaced, JsonObject content, JsonObject? keyboard)
    {
        var body = (JsonObject)letter.Body.DeepClone();
        foreach (var field in replaced)
            body.Remove(field);
        foreach (var (field, value) in content)
            body[field] = value?.DeepClone();
        body.SetOrRemove("reply_markup", keyboard);
        var before = (JsonObject)letter.Body.DeepClone();
        before.Remove("edit_date");
        body.Remove("edit_date");
        if (JsonNode.DeepEquals(before, body))
            throw TelegramRefusal.BadRequest(
                "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        cloud.Change(room, letter, body);
        return letter.Body;
    }
}
