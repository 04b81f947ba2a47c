using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>JSON as Go's library writes it, and its words for what it cannot read.</summary>
internal static class GoJson
{
    public static string Compact(JsonNode? node) => Write(new StringBuilder(), node, indent: -1, sorted: false).ToString();

    /// <summary>Two blanks; keys sorted, as a map is stored, or in their own order, as a struct is.</summary>
    public static string Indented(JsonNode? node, bool sorted = true) =>
        Write(new StringBuilder(), node, indent: 0, sorted).ToString();

    /// <summary>An inbound's settings as they are stored: indented and sorted, its clients among them.</summary>
    public static string Settings(JsonObject rest, IReadOnlyList<JsonObject> clients)
    {
        var output = new StringBuilder();
        return WriteMany(output, '{', '}', rest.Select(pair => pair.Key).Append("clients").Order(StringComparer.Ordinal), 0, (name, inner) =>
        {
            WriteText(output, name).Append(": ");
            if (name == "clients")
                WriteMany(output, '[', ']', clients, inner, (client, deeper) => Write(output, client, deeper, sorted: true));
            else
                Write(output, rest[name], inner, sorted: true);
        }).ToString();
    }

    /// <summary>Reads a whole text as json.Unmarshal does.</summary>
    public static JsonNode? Unmarshal(string text, string prefix) => Read(text, "unexpected end of JSON input", "unexpected end of JSON input", prefix);

    /// <summary>Reads a request body as a decoder does.</summary>
    public static JsonNode? Decode(string text, string prefix) => Read(text, "EOF", "unexpected EOF", prefix);

    private static JsonNode? Read(string text, string whenEmpty, string whenCut, string prefix)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new PanelRefusalException(whenEmpty, prefix);
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException problem)
        {
            var at = (int)(problem.BytePositionInLine ?? 0);
            var cut = at >= Encoding.UTF8.GetByteCount(text);
            throw new PanelRefusalException(cut ? whenCut : $"invalid character '{text[Math.Min(at, text.Length - 1)]}' looking for beginning of value", prefix);
        }
    }

    private static StringBuilder Write(StringBuilder output, JsonNode? node, int indent, bool sorted) => node switch
    {
        null => output.Append("null"),
        JsonObject map => WriteMany<KeyValuePair<string, JsonNode?>>(output, '{', '}', sorted ? map.OrderBy(pair => pair.Key, StringComparer.Ordinal) : map, indent,
            (pair, inner) => Write(WriteText(output, pair.Key).Append(indent < 0 ? ":" : ": "), pair.Value, inner, sorted)),
        JsonArray list => WriteMany(output, '[', ']', list, indent, (item, inner) => Write(output, item, inner, sorted)),
        _ when node.GetValueKind() == JsonValueKind.String => WriteText(output, node.GetValue<string>()),
        _ => output.Append(node.ToJsonString()),
    };

    private static StringBuilder WriteMany<T>(StringBuilder output, char open, char close, IEnumerable<T> items, int indent, Action<T, int> write)
    {
        var inner = indent < 0 ? -1 : indent + 1;
        var any = false;
        output.Append(open);
        foreach (var item in items)
        {
            if (any)
                output.Append(',');
            NewLine(output, inner);
            write(item, inner);
            any = true;
        }
        if (any)
            NewLine(output, indent);
        return output.Append(close);
    }

    private static void NewLine(StringBuilder output, int indent)
    {
        if (indent >= 0)
            output.Append('\n').Append(' ', indent * 2);
    }

    private static StringBuilder WriteText(StringBuilder output, string text)
    {
        output.Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => output.Append("\\\""),
                '\\' => output.Append("\\\\"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => output.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => output.Append(letter),
            };
        }
        return output.Append('"');
    }
}
