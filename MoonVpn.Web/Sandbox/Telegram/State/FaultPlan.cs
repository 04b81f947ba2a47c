using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Telegram.State;

internal sealed class FaultPlan
{
    private readonly List<Fault> _faults = [];
    private long _lastId;

    public Fault Add(JsonObject order)
    {
        var fault = Fault.Read(++_lastId, order);
        _faults.Add(fault);
        return fault;
    }

    /// <summary>The first fault that this call runs into, counted down.</summary>
    public Fault? Next(string method, CallArguments call)
    {
        var fault = _faults.Find(candidate => candidate.Hits(method, call));
        if (fault?.Left is { } left)
        {
            fault.Left = left - 1;
            if (fault.Left == 0)
                _faults.Remove(fault);
        }
        return fault;
    }

    public void Clear() => _faults.Clear();

    public JsonArray ToWire() => _faults.Select(fault => (JsonNode?)fault.ToWire()).ToJsonArray();
}
