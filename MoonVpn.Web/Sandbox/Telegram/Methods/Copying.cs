using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>copyMessage(s) and forwardMessage(s).</summary>
internal sealed class Copying(Access access, Wording wording, Sending sending)
{
    private static readonly HashSet<string> NotCarried =
    [
        "message_id", "from", "sender_chat", "chat", "date", "edit_date", "reply_markup", "reply_to_message", "message_thread_id", "is_topic_message",
        "effect_id", "forward_origin", "has_protected_content", "media_group_id", "pinned_message",
    ];

    public JsonNode Copy(CallArguments call)
    {
        var target = access.Writable(call);
        var content = Content(Source(call, call.Number("message_id"), "message to copy"), "copied");
        if (content["text"] is null && call.Values.ContainsKey("caption"))
        {
            content.Remove("caption");
            content.Remove("caption_entities");
            foreach (var (field, value) in wording.Caption(call))
                content[field] = value?.DeepClone();
        }
        return Id(sending.Post(target, call, content, KeyboardRules.Read(call, target)));
    }

    public JsonNode CopyMany(CallArguments call)
    {
        var target = access.Writable(call);
        return Sources(call, "message to copy").Select(source => Content(source, "copied"))
            .Select(content => (JsonNode?)Id(sending.Post(target, call, content, Keyboard.None))).ToJsonArray();
    }

    public JsonNode Forward(CallArguments call)
    {
        var target = access.Writable(call);
        return Forward(target, call, Source(call, call.Number("message_id"), "message to forward")).Body;
    }

    public JsonNode ForwardMany(CallArguments call)
    {
        var target = access.Writable(call);
        return Sources(call, "message to forward").Select(source => (JsonNode?)Id(Forward(target, call, source))).ToJsonArray();
    }

    private Letter Forward(Room target, CallArguments call, Letter source)
    {
        if (source.Body["has_protected_content"].Yes())
            throw TelegramRefusal.BadRequest("message has protected content and can't be forwarded");
        var content = new JsonObject { ["forward_origin"] = source.Body["forward_origin"]?.DeepClone() ?? Origin(source) };
        foreach (var (field, value) in Content(source, "forwarded"))
            content[field] = value?.DeepClone();
        return sending.Post(target, call, content, Keyboard.None);
    }

    private static JsonObject Origin(Letter source) => source.Body["from"] is { } sender
        ? new JsonObject { ["type"] = "user", ["sender_user"] = sender.DeepClone(), ["date"] = source.Body["date"]?.DeepClone() }
        : new JsonObject
        {
            ["type"] = "channel",
            ["chat"] = source.Body["chat"]?.DeepClone(),
            ["message_id"] = source.Id,
            ["date"] = source.Body["date"]?.DeepClone(),
        };

    private static JsonObject Content(Letter source, string what)
    {
        if (source.IsService)
            throw TelegramRefusal.BadRequest($"message can't be {what}");
        return new JsonObject(source.Body.Where(field => !NotCarried.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
    }

    private Letter Source(CallArguments call, long messageId, string asked) =>
        access.Message(access.Readable(call, "from_chat_id"), messageId, asked);

    private IEnumerable<Letter> Sources(CallArguments call, string asked)
    {
        if (call.Node("message_ids", "can't parse message identifiers JSON object") is not JsonArray { Count: > 0 } ids)
            throw TelegramRefusal.BadRequest("message identifiers are not specified");
        var room = access.Readable(call, "from_chat_id");
        // Ids that are gone are skipped, as long as one is left.
        var found = ids.Select(id => room.Find(id.Number() ?? 0)).OfType<Letter>().ToList();
        return found.Count > 0 ? found : throw TelegramRefusal.BadRequest($"{asked} not found");
    }

    private static JsonObject Id(Letter letter) => new() { ["message_id"] = letter.Id };
}
