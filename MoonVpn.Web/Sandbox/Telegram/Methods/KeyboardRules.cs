using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;
using MoonVpn.Web.Sandbox.Telegram.Texts;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>Which keyboards the server takes.</summary>
internal static class KeyboardRules
{
    private const int ButtonLimit = 100;

    public static Keyboard Read(CallArguments call, Room room)
    {
        var given = call.Node("reply_markup", "can't parse reply keyboard markup JSON object");
        if (given is null)
            return Keyboard.None;
        if (given is not JsonObject markup)
            throw TelegramRefusal.BadRequest("object expected as reply markup");
        if (markup.ContainsKey("inline_keyboard"))
            return new Keyboard(Inline(markup, room), null);
        if (markup.ContainsKey("keyboard"))
            return new Keyboard(null, Reply(markup, room));
        return new Keyboard(null, markup["remove_keyboard"].Yes() || markup["force_reply"].Yes() ? (JsonObject)markup.DeepClone() : null);
    }

    /// <summary>Edits take inline keyboards only.</summary>
    public static JsonObject? ReadInline(CallArguments call, Room room)
    {
        var keyboard = Read(call, room);
        return keyboard.Reply is null ? keyboard.Inline : throw TelegramRefusal.BadRequest("inline keyboard expected");
    }

    private static JsonObject? Inline(JsonObject markup, Room room)
    {
        var rows = Rows(markup["inline_keyboard"], "inline_keyboard")
            .Select(row => row.Select(button => (JsonNode?)InlineButton.Check(button, room)).ToJsonArray())
            .Where(row => row.Count > 0)
            .ToList();
        if (rows.Sum(row => row.Count) > ButtonLimit)
            throw TelegramRefusal.BadRequest("reply markup is too long");
        return rows.Count == 0 ? null : new JsonObject { ["inline_keyboard"] = rows.ToJsonArray() };
    }

    private static JsonObject Reply(JsonObject markup, Room room)
    {
        if (room.IsChannel)
            throw TelegramRefusal.BadRequest("reply keyboard can't be used in channels");
        var checkedMarkup = (JsonObject)markup.DeepClone();
        checkedMarkup["keyboard"] = Rows(markup["keyboard"], "keyboard")
            .Select(row => row.Select(button => (JsonNode?)ReplyButton(button, room)).ToJsonArray())
            .Where(row => row.Count > 0)
            .ToJsonArray();
        return checkedMarkup;
    }

    private static JsonObject ReplyButton(JsonNode? button, Room room)
    {
        var whole = button is JsonObject given ? (JsonObject)given.DeepClone() : new JsonObject { ["text"] = button.Text() };
        whole["text"] = TextCleaner.Clean(whole["text"].Text() ?? "");
        if (whole["text"].Text() is not { Length: > 0 })
            throw TelegramRefusal.BadRequest("keyboard button text must be non-empty");
        if (whole["request_contact"].Yes() && !room.IsPrivate)
            throw TelegramRefusal.BadRequest("phone number can be requested in private chats only");
        return whole;
    }

    private static IEnumerable<IEnumerable<JsonNode?>> Rows(JsonNode? given, string field)
    {
        if (given is not JsonArray rows)
            throw TelegramRefusal.BadRequest($"can't parse reply keyboard markup: field \"{field}\" must be of type Array");
        return rows.Select(row => row as JsonArray ?? throw TelegramRefusal.BadRequest($"field \"{field}\" must be an Array of Arrays"));
    }
}
