using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>State, clock and the book of every change: what the parts of one panel share.</summary>
internal sealed class PanelDatabase(PanelOptions options, TimeProvider time)
{
    private readonly List<PanelMutation> _mutations = [];

    public PanelOptions Options { get; } = options;

    public TimeProvider Time { get; } = time;

    public PanelState State { get; set; } = new();

    public IReadOnlyList<PanelMutation> Mutations => _mutations;

    /// <summary>3.6.0 names itself to other panels by this.</summary>
    public string PanelGuid { get; } = options.NewGuid().ToString();

    public bool IsV3 => Options.IsV3;

    public long NowMs => Time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Milliseconds, cut to whole seconds: how clients inside settings are stamped.</summary>
    public long NowStamp => Time.GetUtcNow().ToUnixTimeSeconds() * 1000;

    public void Note(string action, string email, int inboundId = 0) => _mutations.Add(new(Time.GetUtcNow(), action, email, inboundId));

    public void ForgetMutations() => _mutations.Clear();

    /// <summary>Inserts the statistics row of a new client. 2.9.4 leaves a row that is already there as it is.</summary>
    public void AddTrafficRow(int inboundId, JsonObject client)
    {
        // A refused insert uses up a number too.
        State.LastTraffic++;
        var row = State.TrafficOf(client.Text("email"));
        if (row is not null && !IsV3)
            return;
        if (row is null)
            State.Traffic.Add(row = new TrafficRow { Id = State.LastTraffic, Email = client.Text("email") });
        row.InboundId = inboundId;
        row.TakeLimits(client);
    }
}
