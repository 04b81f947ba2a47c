using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>JSON as the panel's language prints it: keys sorted, letters of every script raw, &lt; &gt; &amp; escaped.</summary>
internal static class GoJson
{
    public static string Compact(JsonNode node) => Write(new StringBuilder(), node, indent: null).ToString();

    public static string Indented(JsonNode node) => Write(new StringBuilder(), node, indent: "").ToString();

    private static StringBuilder Write(StringBuilder text, JsonNode? node, string? indent) => node switch
    {
        null => text.Append("null"),
        JsonObject members => Block(text, '{', '}', indent, [.. members.OrderBy(member => member.Key, StringComparer.Ordinal)], (member, inner) =>
        {
            Quote(text, member.Key).Append(indent is null ? ":" : ": ");
            Write(text, member.Value, inner);
        }),
        JsonArray items => Block(text, '[', ']', indent, [.. items], (item, inner) => Write(text, item, inner)),
        _ when node.GetValueKind() == JsonValueKind.String => Quote(text, node.GetValue<string>()),
        _ => text.Append(node.ToJsonString()),
    };

    private static StringBuilder Block<T>(StringBuilder text, char open, char close, string? indent, T[] items, Action<T, string?> write)
    {
        var inner = indent is null ? null : indent + "  ";
        text.Append(open);
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) text.Append(',');
            if (inner is not null) text.Append('\n').Append(inner);
            write(items[i], inner);
        }

        if (inner is not null && items.Length > 0) text.Append('\n').Append(indent);
        return text.Append(close);
    }

    private static StringBuilder Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        return text.Append('"');
    }
}
