using System.Text.Json.Nodes;

namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>
/// A 3x-ui panel over real HTTP. Give <see cref="HandleAsync"/> every request of a listener, or start a
/// <see cref="SandboxPanelServer"/>. What a person or a test may do to it is here and, as JSON, below /_panel/.
/// </summary>
internal sealed class SandboxPanel
{
    private readonly Lock _gate = new();
    private readonly PanelDatabase _db;
    private readonly ForgetfulDatabase _forgetful;
    private readonly PanelSite _site;
    private readonly PanelWire _wire;
    private readonly PersonSide _person;
    private readonly SessionCookies _cookies;
    private readonly LoginLimiter _limiter;
    private readonly List<PanelCall> _calls = [];
    private PanelState? _snapshot;

    public SandboxPanel(PanelOptions options, TimeProvider? time = null)
    {
        _db = new PanelDatabase(options, time ?? TimeProvider.System);
        _forgetful = new ForgetfulDatabase(_db);
        _cookies = new SessionCookies(options, _db.Time);
        _limiter = new LoginLimiter(_db.Time);
        _site = new PanelSite(_db, _cookies, _limiter);
        _wire = new PanelWire(options.Traits, _db.Time);
        _person = new PersonSide(this);
        LatencyMs = options.LatencyMs;
        Reset();
    }

    public PanelOptions Options => _db.Options;

    public PanelFaults Faults { get; } = new();

    /// <summary>How long every call takes, on the real clock, whatever the panel's own clock says.</summary>
    public int LatencyMs { get; set; }

    /// <summary>Every change since the start or the last reset, in order.</summary>
    public IReadOnlyList<PanelMutation> Mutations => Locked(() => _db.Mutations.ToList());

    public IReadOnlyList<PanelCall> Calls => Locked(() => _calls.ToList());

    /// <summary>A copy of the database.</summary>
    public PanelState State => Locked(() => _db.State.Copy());

    public async Task HandleAsync(HttpContext http)
    {
        var request = await PanelRequest.ReadAsync(http);
        if (request.Path.StartsWith(PersonSide.Root, StringComparison.Ordinal))
        {
            await _wire.SendAsync(http, null, request, _person.Answer);
            return;
        }
        var fault = Faults.Take(request.Method, request.Path);
        var at = _db.Time.GetUtcNow();
        var call = Locked(() =>
        {
            _calls.Add(new PanelCall(at, request.Method, request.Path, 0, fault?.Kind.ToString()));
            return _calls.Count - 1;
        });
        // A caller who does not wait is not noticed: the call is applied all the same.
        if (LatencyMs > 0)
            await Task.Delay(LatencyMs);
        var status = await _wire.SendAsync(http, fault, request, asked => Locked(() => Answer(asked, fault)));
        Locked(() => _calls[call] = _calls[call] with { Status = status });
    }

    /// <summary>One statistics tick in which this client moved bytes.</summary>
    public void Tick(string email, long up, long down) => Tick(new Dictionary<string, (long Up, long Down)> { [email] = (up, down) });

    /// <summary>One statistics tick in which every client that is switched on, and that xray lets in, moved as much.</summary>
    public void TickAll(long up, long down) =>
        Tick(State.Traffic.Where(row => row is { Enable: true, IsCutOff: false }).ToDictionary(row => row.Email, _ => (up, down)));

    public void Tick() => Tick(new Dictionary<string, (long Up, long Down)>());

    /// <summary>Adds clients that are nobody's, spread over the inbounds; the audit does not list them.</summary>
    public void Crowd(int clients) => Locked(() => PanelCrowd.Join(_db, clients));

    /// <summary>Loses a client as a restored backup or a lost write does: nothing of it stays, and nobody is told.</summary>
    public bool Drop(string email) => Locked(() => _forgetful.Drop(email));

    /// <summary>Since 3.4: overrides where the links of these inbounds lead to.</summary>
    /// <param name="overrides">Members of the panel's host row that are not at their defaults, by the panel's names.</param>
    public void AddHost(string address, JsonObject overrides, params int[] inboundIds) =>
        Locked(() => _db.State.Hosts.Add(new PanelHost(_db.State.Hosts.Count + 1, Options.NewGuid().ToString(), inboundIds, address, overrides)));

    /// <summary>The client was seen at this address now.</summary>
    public void SeeAt(string email, string ip) => Locked(() => _db.State.Addresses.Add(new SeenAddress(email, ip, _db.Time.GetUtcNow())));

    /// <summary>All that the panel holds about clients not in <paramref name="own"/>, as canonical JSON: equal texts mean that nothing of them has changed.</summary>
    public string Foreign(params IEnumerable<string> own) => ForeignClients.Of(State, own.ToHashSet(StringComparer.Ordinal));

    public void Snapshot() => Locked(() => _snapshot = _db.State.Copy());

    /// <summary>Goes back to the last snapshot.</summary>
    public void Rollback() => Locked(() => _db.State = (_snapshot ?? throw new InvalidOperationException("There is no snapshot.")).Copy());

    /// <summary>Ends every session: the next call of a cookie is that of a stranger.</summary>
    public void EndSessions() => Locked(_cookies.ForgetAll);

    /// <summary>Back to the freshly seeded panel; tokens and credentials are those of the options.</summary>
    public void Reset() => Locked(() =>
    {
        PanelSeed.Fill(_db);
        _db.ForgetMutations();
        _forgetful.Clear();
        _calls.Clear();
        _limiter.Clear();
        Faults.Clear();
        _snapshot = null;
    });

    private PanelAnswer Answer(PanelRequest request, PanelFault? fault) => _forgetful.Answer(request, fault, Faults.Awaits(PanelFaultKind.StaleRead), _site.Answer);

    private void Tick(IReadOnlyDictionary<string, (long Up, long Down)> moved) => Locked(() => new StatisticsTick(_db).Run(moved));

    private void Locked(Action act)
    {
        lock (_gate)
            act();
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_gate)
            return read();
    }
}
