namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Faults waiting for a call; the oldest that matches hits.</summary>
internal sealed class PanelFaults
{
    private sealed class Pending(PanelFault fault)
    {
        public PanelFault Fault { get; } = fault;
        public int Seen { get; set; }
    }

    private readonly Lock _gate = new();
    private readonly List<Pending> _pending = [];

    public IReadOnlyList<PanelFault> Waiting
    {
        get
        {
            lock (_gate)
                return [.. _pending.Select(pending => pending.Fault)];
        }
    }

    public bool Awaits(PanelFaultKind kind)
    {
        lock (_gate)
            return _pending.Exists(pending => pending.Fault.Kind == kind);
    }

    public void Add(PanelFault fault)
    {
        lock (_gate)
            _pending.Add(new Pending(fault));
    }

    public void Clear()
    {
        lock (_gate)
            _pending.Clear();
    }

    public PanelFault? Take(string method, string path)
    {
        lock (_gate)
        {
            foreach (var pending in _pending.Where(pending => Hits(pending.Fault, method, path)).ToList())
            {
                var (fault, seen) = (pending.Fault, pending.Seen++);
                if (seen < fault.Skip)
                    continue;
                if (fault.Times > 0 && pending.Seen >= fault.Skip + fault.Times)
                    _pending.Remove(pending);
                return fault;
            }
            return null;
        }
    }

    private static bool Hits(PanelFault fault, string method, string path) =>
        (fault.Kind != PanelFaultKind.StaleRead || method == "GET")
        && path.Contains(fault.Match, StringComparison.OrdinalIgnoreCase)
        && (fault.Method is null || fault.Method.Equals(method, StringComparison.OrdinalIgnoreCase));
}
