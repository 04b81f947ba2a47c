using System.Globalization;
using System.Text.Json;

namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Reads what a panel sends without trusting its shape: whatever is missing or of another kind reads as empty.</summary>
internal static class JsonReading
{
    public static JsonElement Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    public static bool Has(this JsonElement json, string name) => json.Member(name).ValueKind != JsonValueKind.Undefined;

    public static string Text(this JsonElement json, string name) => json.Member(name).Text();

    public static string Text(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => Readable(json),
        JsonValueKind.Number => json.GetRawText(),
        _ => "",
    };

    public static bool Flag(this JsonElement json, string name) => json.Member(name).ValueKind == JsonValueKind.True;

    /// <summary>A number, or a number in quotes; cut so that two of them can be added, whatever a panel claims.</summary>
    public static long Number(this JsonElement json, string name)
    {
        var text = json.Text(name);
        if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole)) return Math.Clamp(whole, -WireRange.MostBytes, WireRange.MostBytes);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) && !double.IsNaN(other)
            ? (long)Math.Clamp(other, -WireRange.MostBytes, WireRange.MostBytes)
            : 0;
    }

    public static int SmallNumber(this JsonElement json, string name) =>
        (int)Math.Clamp(json.Number(name), int.MinValue, int.MaxValue);

    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) => json.Member(name).Items();

    public static IEnumerable<JsonElement> Items(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [];

    public static IEnumerable<string> Texts(this JsonElement json, string name) =>
        json.Items(name).Select(Text).Where(text => text.Length > 0);

    /// <summary>An object: as such (3.1 and later), or as text that holds one (before).</summary>
    public static JsonElement Document(this JsonElement json, string name)
    {
        var value = json.Member(name);
        if (value.ValueKind != JsonValueKind.String) return value;
        var text = value.Text();
        if (string.IsNullOrWhiteSpace(text)) return default;
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException problem)
        {
            throw new PanelException(PanelFailure.Unknown, $"The panel's \"{name}\" holds broken JSON.", problem);
        }
    }

    /// <summary>Half a surrogate is no text.</summary>
    private static string Readable(JsonElement json)
    {
        try
        {
            return json.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
