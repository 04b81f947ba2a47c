using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.State;

/// <summary>Numbered things that happened, for pages and tests to follow.</summary>
internal sealed class EventLog
{
    private const int Kept = 20_000;

    private readonly LinkedList<(long Number, JsonObject Body)> _events = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Last { get; private set; }

    /// <summary>Told at once, while the gate is held.</summary>
    public event Action<string, JsonObject>? Heard;

    public Task Next => _next.Task;

    public void Add(string type, JsonObject body)
    {
        var number = ++Last;
        body["type"] = type;
        body["seq"] = number;
        _events.AddLast((number, body));
        if (_events.Count > Kept)
            _events.RemoveFirst();
        var woken = _next;
        _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        woken.SetResult();
        Heard?.Invoke(type, body);
    }

    public JsonObject[] Since(long number)
    {
        var found = new List<JsonObject>();
        for (var node = _events.Last; node is not null && node.Value.Number > number; node = node.Previous)
            found.Add((JsonObject)node.Value.Body.DeepClone());
        found.Reverse();
        return [.. found];
    }
}
