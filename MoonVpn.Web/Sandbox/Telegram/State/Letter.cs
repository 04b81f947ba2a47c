using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>One message with everything that became of it.</summary>
internal sealed class Letter(long id, JsonObject body, DateTimeOffset sentAt)
{
    private static readonly string[] MediaFields = ["photo", "document", "video", "animation", "audio", "voice", "video_note", "sticker"];

    public long Id { get; } = id;

    /// <summary>The message as the wire shows it now.</summary>
    public JsonObject Body { get; set; } = body;

    public DateTimeOffset SentAt { get; } = sentAt;

    public bool ByBot { get; init; }

    /// <summary>A message that brought a reply keyboard can never be edited.</summary>
    public bool BroughtKeyboard { get; init; }

    public bool Deleted { get; set; }

    public List<JsonObject> History { get; } = [];

    public bool IsForwarded => Body["forward_origin"] is not null;

    public bool IsText => Body["text"] is not null;

    public string? MediaField => MediaFields.FirstOrDefault(Body.ContainsKey);

    public bool IsService => !IsText && MediaField is null && Body["contact"] is null && Body["location"] is null && Body["invoice"] is null;

    public IEnumerable<JsonObject> Buttons => ButtonsOf(Body);

    public static IEnumerable<JsonObject> ButtonsOf(JsonObject body) =>
        body["reply_markup"]?["inline_keyboard"] is JsonArray rows ? rows.OfType<JsonArray>().SelectMany(row => row.OfType<JsonObject>()) : [];
}
