using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>State, clock and the book of every change: what the parts of one panel share.</summary>
internal sealed class PanelDatabase(PanelOptions options, TimeProvider time)
{
    private readonly List<PanelMutation> _mutations = [];
    private readonly Dictionary<string, (long Revision, byte[] Bytes)> _written = [];
    private PanelState _state = new();

    public PanelOptions Options { get; } = options;

    public PanelTraits Traits => Options.Traits;

    public TimeProvider Time { get; } = time;

    public PanelState State
    {
        get => _state;
        set
        {
            _state = value;
            Touch();
        }
    }

    /// <summary>Rises with every change.</summary>
    public long Revision { get; private set; }

    public IReadOnlyList<PanelMutation> Mutations => _mutations;

    /// <summary>Since 3.3 a panel names itself to others by this.</summary>
    public string PanelGuid { get; } = options.NewGuid().ToString();

    public long NowMs => Time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Milliseconds, cut to whole seconds: how clients inside settings are stamped.</summary>
    public long NowStamp => Time.GetUtcNow().ToUnixTimeSeconds() * 1000;

    public void Note(string action, string email, int inboundId = 0)
    {
        _mutations.Add(new(Time.GetUtcNow(), action, email, inboundId));
        Touch();
    }

    public void ForgetMutations() => _mutations.Clear();

    /// <summary>What was written for others to read is out of date.</summary>
    public void Touch() => Revision++;

    /// <summary>Answers a long list from what was written last, until something changes.</summary>
    public PanelAnswer Cached(string name, Func<JsonNode?> read)
    {
        if (!_written.TryGetValue(name, out var written) || written.Revision != Revision)
            _written[name] = written = (Revision, PanelAnswer.Data(read()).Bytes);
        return PanelAnswer.Json(written.Bytes);
    }

    /// <summary>Inserts the statistics row of a new client. Before 3.1 a row that is already there stays as it is.</summary>
    public void AddTrafficRow(int inboundId, JsonObject client)
    {
        // A refused insert uses up a number too.
        State.LastTraffic++;
        var row = State.TrafficOf(client.Text("email"));
        if (row is not null && !Traits.HasClientRecords)
            return;
        if (row is null)
            State.Traffic.Add(row = new TrafficRow { Id = State.LastTraffic, Email = client.Text("email") });
        row.InboundId = inboundId;
        row.TakeLimits(client);
    }

    /// <summary>Limits and, perhaps, another e-mail.</summary>
    public void MoveRow(string oldEmail, JsonObject client)
    {
        if (State.TrafficOf(oldEmail) is not { } row)
            return;
        row.TakeLimits(client);
        if (row.Email != oldEmail)
            State.Traffic.Reindex();
    }
}
