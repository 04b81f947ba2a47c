using System.Text;
using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;
using MoonVpn.Web.Sandbox.Telegram.Texts;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>One button under a message.</summary>
internal static class InlineButton
{
    private const int DataLimitInBytes = 64;
    private const int CopyLimit = 256;

    public static JsonObject Check(JsonNode? given, Room room)
    {
        if (given is not JsonObject button)
            throw Unparsed("InlineKeyboardButton must be an Object");
        var raw = button["text"].Text() ?? throw Unparsed("Can't find field \"text\"");
        var text = TextCleaner.Clean(raw);
        if (text.Length == 0)
            throw TelegramRefusal.BadRequest("inline keyboard button text must be non-empty");
        var result = new JsonObject { ["text"] = text };
        result.SetOrRemove("icon_custom_emoji_id", button["icon_custom_emoji_id"]);
        if (Style(button) is { } style)
            result["style"] = style;
        var (field, value) = Action(button, room);
        result[field] = value;
        return result;
    }

    private static string? Style(JsonObject button) => button["style"].Text()?.ToLowerInvariant() switch
    {
        null or "" or "default" => null,
        "primary" => "primary",
        "success" => "success",
        "danger" => "danger",
        _ => throw Unparsed("invalid button style specified"),
    };

    private static (string Field, JsonNode? Value) Action(JsonObject button, Room room)
    {
        if (button["url"].Text() is { Length: > 0 } url)
            return ("url", Link(url, "Inline keyboard button", httpsOnly: false));
        if (button["callback_data"].Text() is { Length: > 0 } data)
            return ("callback_data", Data(data));
        foreach (var field in new[] { "callback_game", "pay", "switch_inline_query", "switch_inline_query_chosen_chat", "switch_inline_query_current_chat", "login_url" })
            if (button.ContainsKey(field))
                return (field, button[field]?.DeepClone());
        if (button["web_app"] is JsonObject app)
            return room.IsPrivate
                ? ("web_app", new JsonObject { ["url"] = Link(app["url"].Text() ?? "", "Inline keyboard button Web App", httpsOnly: true) })
                : throw TelegramRefusal.BadRequest("BUTTON_TYPE_INVALID");
        if (button["copy_text"] is JsonObject copy)
            return ("copy_text", new JsonObject { ["text"] = Copied(copy["text"].Text() ?? "") });
        if (button["disabled"] is not null)
            return ("disabled", button["disabled"]!.DeepClone());
        throw Unparsed("Text buttons are unallowed in the inline keyboard");
    }

    private static string Data(string data) => Encoding.UTF8.GetByteCount(data) <= DataLimitInBytes
        ? data
        : throw TelegramRefusal.BadRequest("BUTTON_DATA_INVALID");

    private static string Copied(string text)
    {
        var clean = TextCleaner.Clean(text);
        return clean.EnumerateRunes().Count() is > 0 and <= CopyLimit ? clean : throw TelegramRefusal.BadRequest("BUTTON_COPY_TEXT_INVALID");
    }

    private static string Link(string url, string whose, bool httpsOnly)
    {
        var link = LinkRules.Check(url, httpsOnly, out var reason);
        return reason is null ? link : throw TelegramRefusal.BadRequest($"{whose} URL '{url}' is invalid: {reason}");
    }

    private static TelegramRefusal Unparsed(string reason) => TelegramRefusal.BadRequest($"can't parse inline keyboard button: {reason}");
}
