using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>What the bot asked and what it was answered.</summary>
internal sealed class CallLog(TimeProvider time, EventLog events)
{
    private const int Kept = 10_000;

    private readonly Queue<JsonObject> _calls = new();
    private long _last;

    public void Add(string method, CallArguments call, int status, JsonNode? answer)
    {
        var entry = new JsonObject
        {
            ["id"] = ++_last,
            ["at"] = time.GetUtcNow().ToUnixTimeMilliseconds(),
            ["method"] = method,
            ["parameters"] = call.Values.DeepClone(),
            ["files"] = call.Uploads.Select(upload => (JsonNode?)$"{upload.Key}: {upload.Value.FileName} ({upload.Value.Content.Length} bytes)").ToJsonArray(),
            ["status"] = status,
            ["answer"] = answer?.DeepClone(),
        };
        _calls.Enqueue(entry);
        if (_calls.Count > Kept)
            _calls.Dequeue();
        events.Add("call", new JsonObject { ["call"] = entry.DeepClone() });
    }

    public JsonArray ToWire(string? method, long since) => _calls
        .Where(call => call["id"].Number() > since)
        .Where(call => string.IsNullOrEmpty(method) || string.Equals(call["method"].Text(), method, StringComparison.OrdinalIgnoreCase))
        .Select(call => call.DeepClone())
        .ToJsonArray();
}
