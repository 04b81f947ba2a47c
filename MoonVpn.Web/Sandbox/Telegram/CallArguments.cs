using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram;

/// <summary>The arguments of one call, whichever of the accepted shapes they came in.</summary>
internal sealed class CallArguments(JsonObject values, IReadOnlyDictionary<string, Upload> uploads)
{
    private const string Attachment = "attach://";

    public JsonObject Values { get; } = values;

    public IReadOnlyDictionary<string, Upload> Uploads { get; } = uploads;

    public bool Has(string name) => !string.IsNullOrEmpty(Text(name)) || Uploads.ContainsKey(name);

    public string Text(string name) => Values[name] switch
    {
        null => "",
        JsonValue value => value.Text() ?? "",
        var node => Json.Write(node),
    };

    public long Number(string name, long otherwise = 0) => Values[name].Number() ?? otherwise;

    public bool Yes(string name) => Values[name].Yes();

    /// <summary>An object or array, given as itself or as JSON in a string; null when absent.</summary>
    public JsonNode? Node(string name, string refusal)
    {
        var node = Values[name];
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
            return node;
        var text = value.GetValue<string>();
        if (text.Length == 0)
            return null;
        return Json.TryParse(text) ?? throw TelegramRefusal.BadRequest(refusal);
    }

    /// <summary>The upload a field means: attach://part, or a part that bears the field's name.</summary>
    public Upload? File(string field) => FileBehind(Text(field)) ?? Uploads.GetValueOrDefault(field);

    public Upload? FileBehind(string reference) =>
        reference.StartsWith(Attachment, StringComparison.Ordinal) ? Uploads.GetValueOrDefault(reference[Attachment.Length..]) : null;
}
