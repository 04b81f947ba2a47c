using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.Texts;

/// <summary>A formatted stretch of a text; offset and length count UTF-16 units.</summary>
internal sealed record TextEntity(string Type, int Offset, int Length)
{
    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? EmojiId { get; init; }

    public long? UserId { get; init; }

    public int End => Offset + Length;

    public static TextEntity? Read(JsonNode? node)
    {
        if (node is not JsonObject body || body["type"].Text() is not { } type)
            return null;
        return new TextEntity(type, (int)(body["offset"].Number() ?? 0), (int)(body["length"].Number() ?? 0))
        {
            Url = body["url"].Text(),
            Language = body["language"].Text(),
            EmojiId = body["custom_emoji_id"].Text(),
            UserId = body["user"]?["id"].Number(),
        };
    }

    public JsonObject ToWire(Func<long, JsonNode?> user)
    {
        var wire = new JsonObject { ["offset"] = Offset, ["length"] = Length, ["type"] = Type };
        if (Url is not null)
            wire["url"] = Url;
        if (Language is not null)
            wire["language"] = Language;
        if (EmojiId is not null)
            wire["custom_emoji_id"] = EmojiId;
        if (UserId is { } id)
            wire["user"] = user(id);
        return wire;
    }
}
