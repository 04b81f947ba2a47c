using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;

namespace MoonVpn.Web.Sandbox.Telegram.People;

/// <summary>A person presses a button: under a message, or on the reply keyboard.</summary>
internal sealed class Tapping(Cloud cloud)
{
    private readonly Presence _presence = new(cloud);
    private readonly Writing _writing = new(cloud);

    public JsonNode Tap(JsonObject order)
    {
        var (person, room) = _presence.Enter(order);
        var label = order["label"].Text()?.Trim();
        var data = order["data"].Text();
        if (label is null && data is null)
            throw TelegramRefusal.BadRequest("a tap needs a label or data");
        if (FindInline(room, order["message_id"].Number(), label, data) is var (letter, button))
            return Press(person, room, letter, button);
        if (label is not null && order["message_id"] is null && FindReply(room, label) is { } key)
            return PressKey(person, room, key);
        throw TelegramRefusal.BadRequest($"there is no button '{label ?? data}'; there are: {string.Join(" | ", Labels(room))}");
    }

    private static (Letter Letter, JsonObject Button)? FindInline(Room room, long? messageId, string? label, string? data)
    {
        var letters = room.Letters.Where(letter => !letter.Deleted && (messageId is null || letter.Id == messageId)).Reverse().ToList();
        if (data is not null)
            return FirstButton(letters, messageId is not null, button => button["callback_data"].Text() == data);
        return FirstButton(letters, messageId is not null, button => button["text"].Text() == label)
            ?? FirstButton(letters, messageId is not null, button => button["text"].Text()?.Contains(label!, StringComparison.Ordinal) == true);
    }

    /// <summary>With a message named, buttons it once had count too: the person's screen may be behind.</summary>
    private static (Letter, JsonObject)? FirstButton(List<Letter> letters, bool alsoFormer, Func<JsonObject, bool> wanted)
    {
        foreach (var letter in letters)
        {
            var former = alsoFormer ? letter.History.AsEnumerable().Reverse().SelectMany(Letter.ButtonsOf) : [];
            if (letter.Buttons.Concat(former).FirstOrDefault(wanted) is { } button)
                return (letter, button);
        }
        return null;
    }

    private static JsonObject? FindReply(Room room, string label)
    {
        var keys = Keys(room).ToList();
        return keys.Find(key => key["text"].Text() == label)
            ?? keys.Find(key => key["text"].Text()?.Contains(label, StringComparison.Ordinal) == true);
    }

    private static IEnumerable<JsonObject> Keys(Room room) =>
        room.ReplyKeyboard?["keyboard"] is JsonArray rows ? rows.OfType<JsonArray>().SelectMany(row => row.OfType<JsonObject>()) : [];

    private static IEnumerable<string?> Labels(Room room) =>
        room.Letters.Where(letter => !letter.Deleted).SelectMany(letter => letter.Buttons).Concat(Keys(room)).Select(button => button["text"].Text());

    private JsonObject Press(Account person, Room room, Letter letter, JsonObject button)
    {
        var pressed = new JsonObject { ["chat_id"] = room.Id, ["message_id"] = letter.Id, ["label"] = button["text"]?.DeepClone() };
        if (button["copy_text"]?["text"] is { } copied)
            return With(pressed, "copy", "copied", copied.DeepClone());
        if (button["url"] is { } url)
            return Follow(person, pressed, url);
        if (button["web_app"]?["url"] is { } app)
            return With(pressed, "web_app", "url", app.DeepClone());
        if (button["callback_data"] is not { } data)
            return With(pressed, "nothing", "label", button["text"]?.DeepClone());
        var tap = cloud.NewTap(person.Id, room.Id, letter.Id);
        var update = cloud.Queue.Add("callback_query", new JsonObject
        {
            ["id"] = tap.Id,
            ["from"] = person.ToWire(),
            ["message"] = letter.Body.DeepClone(),
            ["chat_instance"] = $"{Math.Abs(room.Id)}77",
            ["data"] = data.DeepClone(),
        });
        pressed["update_id"] = update;
        return With(pressed, "callback", "callback_query_id", tap.Id);
    }

    /// <summary>A link to a chat opens it in the app: the person sees whether they are in.</summary>
    private JsonObject Follow(Account person, JsonObject pressed, JsonNode url)
    {
        if (Joining.Behind(cloud, url.Text() ?? "") is { } room)
        {
            pressed["room"] = cloud.Describe(room);
            pressed["is_member"] = Joining.IsIn(room, person.Id);
        }
        return With(pressed, "url", "url", url.DeepClone());
    }

    private JsonNode PressKey(Account person, Room room, JsonObject key)
    {
        var order = new JsonObject { ["from"] = person.Id, ["chat"] = room.Id };
        if (key["request_contact"].Yes())
            order["contact"] = true;
        else
            order["text"] = key["text"]?.DeepClone();
        var said = (JsonObject)_writing.Say(order);
        if (room.ReplyKeyboard?["one_time_keyboard"].Yes() == true)
            room.ReplyKeyboard = null;
        return With(said, "text", "label", key["text"]?.DeepClone());
    }

    private static JsonObject With(JsonObject pressed, string kind, string field, JsonNode? value)
    {
        pressed["kind"] = kind;
        pressed[field] = value;
        return pressed;
    }
}
