using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Tests.Sandbox.Panel;

/// <summary>One recorded call to a real panel.</summary>
internal sealed record TranscriptCall(int Number, string Name, TranscriptMessage Request, TranscriptMessage Response)
{
    public static IReadOnlyList<TranscriptCall> Load(JsonNode transcript) =>
        [.. transcript["calls"]!.AsArray().Select((call, number) => new TranscriptCall(
            number, call!["name"]!.GetValue<string>(), Message(call["request"]!), Message(call["response"]!)))];

    private static TranscriptMessage Message(JsonNode message) => new(
        message["method"]?.GetValue<string>() ?? "",
        message["path"]?.GetValue<string>() ?? "",
        message["status"]?.GetValue<int>() ?? 0,
        message["headers"]!.AsObject().SelectMany(header => Values(header.Value!).Select(value => KeyValuePair.Create(header.Key, value))).ToList(),
        message["body"]?.GetValue<string>() ?? "");

    private static IEnumerable<string> Values(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Array ? value.AsArray().Select(item => item!.GetValue<string>()) : [value.GetValue<string>()];
}
