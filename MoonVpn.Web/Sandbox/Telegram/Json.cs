using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram;

/// <summary>Reading and writing JSON whose shape is Telegram's, not ours.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode? node) => node is null ? "null" : node.ToJsonString(Relaxed);

    public static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? Text(this JsonNode? node) => node switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value => value.ToJsonString(),
        _ => null,
    };

    public static long? Number(this JsonNode? node) =>
        long.TryParse(node.Text(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Telegram takes true, True, 1, yes and t for a yes.</summary>
    public static bool Yes(this JsonNode? node) =>
        node.Text()?.Trim().ToUpperInvariant() is "TRUE" or "1" or "YES" or "T" or "Y";

    public static void SetOrRemove(this JsonObject body, string field, JsonNode? value)
    {
        body.Remove(field);
        if (value is not null)
            body[field] = value.DeepClone();
    }

    public static JsonArray ToJsonArray(this IEnumerable<JsonNode?> nodes) => new([.. nodes]);
}
