using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Reads a member or its zero value: a member of another type counts as missing.</summary>
internal static class JsonReading
{
    public static string Text(this JsonObject map, string name) =>
        map[name] is { } node && node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : "";

    public static long Number(this JsonObject map, string name) =>
        map[name] is { } node && node.GetValueKind() == JsonValueKind.Number && node.AsValue().TryGetValue<long>(out var number) ? number
        : map[name] is JsonValue value && value.TryGetValue<int>(out var small) ? small : 0;

    public static bool Flag(this JsonObject map, string name) => map[name]?.GetValueKind() == JsonValueKind.True;

    public static JsonObject Map(this JsonObject map, string name) => map[name] as JsonObject ?? [];

    public static IEnumerable<JsonObject> Maps(this JsonObject map, string name) => map[name] is JsonArray list ? list.OfType<JsonObject>() : [];

    public static IReadOnlyList<string> Texts(this JsonObject map, string name) =>
        map[name] is JsonArray list ? [.. list.Select(item => item?.GetValue<string>() ?? "")] : [];
}
