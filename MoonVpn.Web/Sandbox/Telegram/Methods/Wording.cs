using System.Text;
using System.Text.Json.Nodes;
using MoonVpn.Web.Sandbox.Telegram.State;
using MoonVpn.Web.Sandbox.Telegram.Texts;

namespace MoonVpn.Web.Sandbox.Telegram.Methods;

/// <summary>Turns the text of a call into the text of a message, or refuses it.</summary>
internal sealed class Wording(Cloud cloud)
{
    private const int TextLimit = 4096;
    private const int CaptionLimit = 1024;
    private const int RawLimitInBytes = 1 << 15;

    public JsonObject Text(CallArguments call)
    {
        var raw = call.Text("text");
        if (raw.Length == 0)
            throw TelegramRefusal.BadRequest("message text is empty");
        var text = Format(raw, call.Text("parse_mode"), call.Node("entities", "can't parse entities JSON object"));
        if (text.Text.Length == 0)
            throw TelegramRefusal.BadRequest("text must be non-empty");
        if (text.CodePoints > TextLimit)
            throw TelegramRefusal.BadRequest("message is too long");
        var content = Wire(text, "text", "entities");
        if (call.Node("link_preview_options", "can't parse link preview options JSON object") is JsonObject preview)
            content["link_preview_options"] = preview.DeepClone();
        return content;
    }

    public JsonObject Caption(string raw, string parseMode, JsonNode? entities)
    {
        var text = Format(raw, parseMode, entities);
        if (text.CodePoints > CaptionLimit)
            throw TelegramRefusal.BadRequest("message caption is too long");
        return text.Text.Length == 0 ? [] : Wire(text, "caption", "caption_entities");
    }

    public JsonObject Caption(CallArguments call) =>
        Caption(call.Text("caption"), call.Text("parse_mode"), call.Node("caption_entities", "can't parse entities JSON object"));

    /// <summary>What a person typed: no markup, but commands and links are found.</summary>
    public JsonObject Typed(string raw, string field) =>
        Wire(EntityFinder.Mark(TextCleaner.Clean(new FormattedText(raw, []))), field, field == "text" ? "entities" : "caption_entities");

    private static FormattedText Format(string raw, string parseMode, JsonNode? entities)
    {
        if (Encoding.UTF8.GetByteCount(raw) > RawLimitInBytes)
            throw TelegramRefusal.BadRequest("text is too long");
        var given = parseMode.ToLowerInvariant() switch
        {
            "html" => Parsed(raw),
            "" or "none" => new FormattedText(raw, [.. (entities as JsonArray ?? []).Select(TextEntity.Read).OfType<TextEntity>()]),
            "markdown" or "markdownv2" => throw TelegramRefusal.BadRequest("the sandbox reads no Markdown, only HTML and entities"),
            _ => throw TelegramRefusal.BadRequest("unsupported parse_mode"),
        };
        return EntityFinder.Mark(TextCleaner.Clean(given));
    }

    private static FormattedText Parsed(string raw)
    {
        try
        {
            return HtmlParser.Parse(raw);
        }
        catch (FormatException problem)
        {
            throw TelegramRefusal.BadRequest($"can't parse entities: {problem.Message}");
        }
    }

    private JsonObject Wire(FormattedText text, string field, string entitiesField)
    {
        var content = new JsonObject { [field] = text.Text };
        var entities = text.Entities.Where(entity => entity.UserId is not { } id || cloud.Accounts.ContainsKey(id)).ToList();
        if (entities.Count > 0)
            content[entitiesField] = entities.Select(entity => (JsonNode?)entity.ToWire(id => cloud.Accounts[id].ToWire())).ToJsonArray();
        return content;
    }
}
