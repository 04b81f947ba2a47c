using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MoonVpn.Tests.Sandbox.Panel;

/// <summary>
/// Compares a recorded answer with ours. Equal means equal: keys in the same order, texts to the letter. Only what cannot be
/// the same is let go: moments must both be set or both be zero, a random value must stand for the same random value
/// everywhere, and of a random choice among server names and short ids any is right.
/// </summary>
internal sealed partial class Likeness(bool v3)
{
    private static readonly string[] Moments =
        ["created_at", "updated_at", "createdAt", "updatedAt", "lastTrafficResetTime"];

    private static readonly string[] Figures =
        ["cpu", "cpuCores", "logicalPro", "cpuSpeedMhz", "mem", "swap", "disk", "diskIO", "diskTraffic", "uptime", "loads", "tcpCount", "udpCount", "netIO", "netTraffic", "appStats"];

    private readonly Dictionary<string, string> _known = [];

    /// <summary>From now on <paramref name="recorded"/> in the transcript is <paramref name="ours"/> here.</summary>
    public void Learn(string recorded, string ours) => _known[recorded] = ours;

    /// <summary>A recorded text with what is known to differ put in.</summary>
    public string Translate(string recorded) =>
        _known.OrderByDescending(pair => pair.Key.Length).Aggregate(recorded, (text, pair) => text.Replace(pair.Key, pair.Value, StringComparison.Ordinal));

    /// <returns>The first difference; null when there is none.</returns>
    public string? Of(JsonNode? recorded, JsonNode? ours, string at = "")
    {
        if (recorded?.GetValueKind() != ours?.GetValueKind() && !(IsFlag(recorded) && IsFlag(ours)))
            return $"{at}: {Show(recorded)} became {Show(ours)}";
        return (recorded, ours) switch
        {
            (JsonObject map, JsonObject other) => OfMaps(map, other, at),
            (JsonArray list, JsonArray other) => list.Count != other.Count
                ? $"{at}: {list.Count} items became {other.Count}"
                : list.Select((item, index) => Of(item, other[index], $"{at}[{index}]")).FirstOrDefault(difference => difference is not null),
            (null, null) => null,
            _ when recorded!.GetValueKind() == JsonValueKind.String => OfTexts(recorded.GetValue<string>(), ours!.GetValue<string>(), at),
            _ => recorded.ToJsonString() == ours!.ToJsonString() ? null : $"{at}: {Show(recorded)} became {Show(ours)}",
        };
    }

    public string? OfTexts(string recorded, string ours, string at)
    {
        var expected = Canonical(Translate(recorded));
        var actual = Canonical(ours);
        if (expected == actual)
            return null;
        if (RandomValue().IsMatch(recorded) && RandomValue().IsMatch(ours) && !_known.ContainsKey(recorded) && recorded.Length == ours.Length)
        {
            Learn(recorded, ours);
            return null;
        }
        return $"{at}: \"{expected}\" became \"{actual}\"";
    }

    private string? OfMaps(JsonObject recorded, JsonObject ours, string at)
    {
        var names = string.Join(',', recorded.Select(pair => pair.Key));
        var others = string.Join(',', ours.Select(pair => pair.Key));
        if (names != others)
            return $"{at}: members {names} became {others}";
        foreach (var (name, value) in recorded)
        {
            var difference = Moments.Contains(name) ? OfMoments(value!, ours[name]!, $"{at}.{name}")
                : Figures.Contains(name) ? OfShapes(value!, ours[name]!, $"{at}.{name}")
                : Of(value, ours[name], $"{at}.{name}");
            if (difference is not null)
                return difference;
        }
        return null;
    }

    private static string? OfMoments(JsonNode recorded, JsonNode ours, string at) =>
        recorded.ToJsonString() == "0" == (ours.ToJsonString() == "0") ? null : $"{at}: {recorded} became {ours}";

    private string? OfShapes(JsonNode recorded, JsonNode ours, string at) => (recorded, ours) switch
    {
        (JsonObject map, JsonObject other) => string.Join(',', map.Select(pair => pair.Key)) == string.Join(',', other.Select(pair => pair.Key)) ? null : $"{at}: other members",
        _ => recorded.GetValueKind() == ours.GetValueKind() ? null : $"{at}: another kind",
    };

    private string Canonical(string text)
    {
        text = Stamp().Replace(text, "$1 0");
        text = VmessText().Replace(text, match => Translate(Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value))));
        text = Choice().Replace(text, "$1=any");
        return v3 ? text : Crawl().Replace(text, "spx=%2Fany");
    }

    private static bool IsFlag(JsonNode? node) => node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "null";

    [GeneratedRegex("^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}|[0-9A-Za-z_-]{43})$")]
    private static partial Regex RandomValue();

    [GeneratedRegex("(\"(?:created|updated)_at\":) [0-9]+")]
    private static partial Regex Stamp();

    [GeneratedRegex("vmess://([0-9A-Za-z+/=]+)")]
    private static partial Regex VmessText();

    [GeneratedRegex("\\b(sid|sni)=(a1b2c3d4|0123456789abcdef|(?:www\\.)?rig\\.example\\.test)(?=&)")]
    private static partial Regex Choice();

    [GeneratedRegex("spx=%2F[0-9A-Za-z]{15}(?=&)")]
    private static partial Regex Crawl();
}
