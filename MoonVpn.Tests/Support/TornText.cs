using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MoonVpn.Tests.Support;

/// <summary>Finds what runs from left to right in a Persian line without being kept together: the reader would see it in pieces, or in the wrong order.</summary>
internal static partial class TornText
{
    /// <param name="shown">Plain, or Telegram's HTML.</param>
    public static IEnumerable<string> In(string shown) =>
        from line in Code().Replace(shown, "").Split('\n')
        let bare = WithoutIsolated(WebUtility.HtmlDecode(Tag().Replace(line, "")))
        where Persian().IsMatch(bare) && Run().IsMatch(bare)
        select line;

    /// <summary>Everything a call shows: text, caption, what stands on buttons.</summary>
    public static IEnumerable<string> In(JsonObject call) => Words(call["parameters"]).SelectMany(In);

    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject parts => parts.SelectMany(part => part.Key is "text" or "caption" && part.Value is JsonValue words ? [words.ToString()] : Words(part.Value)),
        JsonArray items => items.SelectMany(Words),
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith('{') => Words(JsonNode.Parse(text)),
        _ => [],
    };

    private static string WithoutIsolated(string line)
    {
        var bare = Isolated().Replace(line, "");
        return bare == line ? line : WithoutIsolated(bare);
    }

    [GeneratedRegex("<(code|pre)>.*?</(code|pre)>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("[\u2066-\u2068][^\u2066-\u2069]*\u2069")]
    private static partial Regex Isolated();

    [GeneratedRegex(@"\p{IsArabic}")]
    private static partial Regex Persian();

    [GeneratedRegex(@"[A-Za-z@]|(?<![0-9])-[0-9]|[0-9]-[0-9]")]
    private static partial Regex Run();
}
