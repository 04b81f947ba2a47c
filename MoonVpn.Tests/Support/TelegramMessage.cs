using System.Text.Json.Nodes;

namespace MoonVpn.Tests.Support;

/// <summary>A message as a person sees it, with what it was before.</summary>
public sealed class TelegramMessage(TelegramTown town, JsonObject entry)
{
    public JsonObject Raw { get; } = entry["message"]!.AsObject();

    public long Id => Raw["message_id"]!.GetValue<long>();

    public long ChatId => Raw["chat"]!["id"]!.GetValue<long>();

    /// <summary>Text, or caption, or nothing.</summary>
    public string Text => (Raw["text"] ?? Raw["caption"])?.GetValue<string>() ?? "";

    public bool ByBot => entry["by_bot"]!.GetValue<bool>();

    public bool Deleted => entry["deleted"]!.GetValue<bool>();

    public bool HasPhoto => Raw["photo"] is not null;

    public string? FileId => (Raw["photo"]?.AsArray()[^1] ?? Raw["document"])?["file_id"]?.GetValue<string>();

    /// <summary>What the message was before each edit, oldest first.</summary>
    public IReadOnlyList<TelegramMessage> History =>
        [.. entry["history"]!.AsArray().Select(former => new TelegramMessage(town, Former(former!)))];

    public IReadOnlyList<JsonObject> Buttons => [.. Rows.SelectMany(row => row)];

    public IReadOnlyList<IReadOnlyList<JsonObject>> Rows => Raw["reply_markup"]?["inline_keyboard"] is JsonArray rows
        ? [.. rows.Select(row => (IReadOnlyList<JsonObject>)[.. row!.AsArray().Select(button => button!.AsObject())])]
        : [];

    public IReadOnlyList<string> Labels => [.. Buttons.Select(button => button["text"]!.GetValue<string>())];

    /// <summary>What the copy buttons would put on the clipboard.</summary>
    public IReadOnlyList<string> CopyTexts => [.. Buttons.Select(button => button["copy_text"]?["text"]?.GetValue<string>()).OfType<string>()];

    /// <summary>The stretches with one kind of formatting: "code" for what is copied by touching it.</summary>
    public IReadOnlyList<string> Marked(string type) =>
        [.. Entities.Where(entity => entity["type"]!.GetValue<string>() == type)
            .Select(entity => Text.Substring(entity["offset"]!.GetValue<int>(), entity["length"]!.GetValue<int>()))];

    public Task<byte[]> DownloadAsync() => town.FileAsync(FileId ?? throw new InvalidOperationException("There is no file in this message."));

    public override string ToString() => $"#{Id} {Text} [{string.Join(" | ", Labels)}]";

    private IEnumerable<JsonObject> Entities => ((Raw["entities"] ?? Raw["caption_entities"])?.AsArray() ?? []).Select(entity => entity!.AsObject());

    private JsonObject Former(JsonNode body) => new()
    {
        ["message"] = body.DeepClone(),
        ["by_bot"] = ByBot,
        ["deleted"] = false,
        ["history"] = new JsonArray(),
    };
}
