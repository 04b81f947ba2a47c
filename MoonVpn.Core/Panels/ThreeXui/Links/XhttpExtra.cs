using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>The part of xhttp's settings that an app must copy from the server, packed into one parameter.</summary>
internal static class XhttpExtra
{
    private static readonly string[] Padding = ["xPaddingKey", "xPaddingHeader", "xPaddingPlacement", "xPaddingMethod"];

    private static readonly string[] Texts =
    [
        "uplinkHTTPMethod", "sessionIDPlacement", "sessionIDKey", "sessionIDTable", "sessionIDLength", "seqPlacement", "seqKey",
        "uplinkDataPlacement", "uplinkDataKey", "scMaxEachPostBytes", "scMinPostsIntervalMs",
    ];

    public static JsonObject Of(JsonElement xhttp, LinkRules rules)
    {
        var extra = new JsonObject();
        Copy(extra, xhttp, "xPaddingBytes");
        if (xhttp.Flag("xPaddingObfsMode"))
        {
            extra["xPaddingObfsMode"] = true;
            foreach (var name in Padding) Copy(extra, xhttp, name);
        }

        if (rules.IsStrict) AddTheRest(extra, xhttp);
        return extra;
    }

    private static void AddTheRest(JsonObject extra, JsonElement xhttp)
    {
        Copy(extra, xhttp, "mode");
        foreach (var name in Texts.Where(name => !IsDefault(name, xhttp.Text(name)))) Copy(extra, xhttp, name);
        // The session's settings have two names, an old and a new one; apps know either.
        foreach (var (old, renamed) in new[] { ("sessionPlacement", "sessionIDPlacement"), ("sessionKey", "sessionIDKey") })
        {
            var value = xhttp.Text(renamed) is { Length: > 0 } current ? current : xhttp.Text(old);
            if (value.Length > 0) (extra[old], extra[renamed]) = (value, value);
        }

        if (xhttp.Text("uplinkChunkSize") is not ("" or "0")) extra["uplinkChunkSize"] = Node(xhttp.Member("uplinkChunkSize"));
        if (xhttp.Flag("noGRPCHeader")) extra["noGRPCHeader"] = true;
        foreach (var name in new[] { "xmux", "downloadSettings" })
            if (HasContent(xhttp.Member(name))) extra[name] = Node(xhttp.Member(name));
        AddHeaders(extra, xhttp.Member("headers"));
    }

    private static void AddHeaders(JsonObject extra, JsonElement headers)
    {
        if (headers.ValueKind != JsonValueKind.Object) return;
        var kept = headers.EnumerateObject().Where(header => !header.Name.Equals("host", StringComparison.OrdinalIgnoreCase)).ToList();
        if (kept.Count > 0) extra["headers"] = new JsonObject(kept.Select(header => KeyValuePair.Create(header.Name, (JsonNode?)Node(header.Value))));
    }

    private static void Copy(JsonObject extra, JsonElement xhttp, string name)
    {
        if (xhttp.Member(name).ValueKind == JsonValueKind.String && xhttp.Text(name) is { Length: > 0 } text) extra[name] = text;
    }

    // Xray's own defaults are left out: a spelled-out default is a fingerprint.
    private static bool IsDefault(string name, string value) =>
        (name, value) is ("scMaxEachPostBytes", "1000000") or ("scMinPostsIntervalMs", "30");

    private static bool HasContent(JsonElement json) =>
        (json.ValueKind == JsonValueKind.Object && json.EnumerateObject().Any()) || json.Items().Any();

    private static JsonNode? Node(JsonElement json) => JsonNode.Parse(json.GetRawText());
}
