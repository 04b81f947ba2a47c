namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Keeps us known to one panel. A lost session is renewed once, and the call repeated once; more would be a login loop.</summary>
internal sealed class PanelSession(PanelLogin login, PanelDetection detection, TimeProvider time, WireLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _door = new(1, 1);
    private volatile PanelProfile? _profile;

    public bool ByToken => login.ByToken;

    /// <summary>As last found; null before.</summary>
    public PanelGeneration? Generation => _profile?.Generation;

    public async Task<PanelProfile> ProfileAsync(CancellationToken ct) => Known(outdated: null) ?? await EnterAsync(outdated: null, ct);

    /// <summary>What was known no longer fits: look again and log in, unless somebody else just did.</summary>
    public Task<PanelProfile> ProfileAfterAsync(PanelProfile outdated, CancellationToken ct) => EnterAsync(outdated, ct);

    public async Task<Envelope> CallAsync(PanelCall call, CancellationToken ct) => Envelope.Read(await SendAsync(call, ct));

    public async Task<Envelope?> TryCallAsync(PanelCall call, CancellationToken ct) =>
        await TrySendAsync(call, ct) is { } answer ? Envelope.Read(answer) : null;

    public async Task<PanelAnswer> SendAsync(PanelCall call, CancellationToken ct) =>
        await TrySendAsync(call, ct) ?? throw new RouteMissingException(call.Path);

    /// <summary>Null when the panel has no such route.</summary>
    public async Task<PanelAnswer?> TrySendAsync(PanelCall call, CancellationToken ct)
    {
        var profile = await ProfileAsync(ct);
        if (profile.Missing.ContainsKey(call.Path)) return null;
        var answer = await login.SendAsync(call, ct);
        // From 3.1 on a lost session is a 401 to us, so that a 404 means what it says.
        if (answer.Status == 404 && profile.Generation == PanelGeneration.V31) return null;
        if (!IsLost(call, answer)) return answer;

        profile = await ReturnAsync(call, profile, ct);
        answer = await login.SendAsync(call, ct);
        if (answer.Status != 404) return answer;
        profile.Missing[call.Path] = true;
        return null;
    }

    public void Dispose() => _door.Dispose();

    /// <summary>Back in after the session was lost. Whether a write that met a closed door was carried out is then known only to who lets us in.</summary>
    private async Task<PanelProfile> ReturnAsync(PanelCall call, PanelProfile lost, CancellationToken ct)
    {
        try
        {
            return await EnterAsync(lost, ct);
        }
        catch (PanelException failure) when (!call.IsRead)
        {
            throw new PanelException(failure.Failure, failure.Message, failure)
            {
                Outcome = PanelOutcome.Unknown,
                Diagnosis = failure.Diagnosis,
                Fingerprint = failure.Fingerprint,
            };
        }
    }

    /// <summary>A page instead of JSON may be a login page, but a write that met a page may also have happened: that is not repeated.</summary>
    private static bool IsLost(PanelCall call, PanelAnswer answer) =>
        answer.IsLoggedOut || (call.IsRead && answer is { Status: 200, IsPage: true });

    private PanelProfile? Known(PanelProfile? outdated) =>
        _profile is { } known && !ReferenceEquals(known, outdated) && time.GetUtcNow() - known.SeenAt < limits.Trust ? known : null;

    /// <summary>Panels are upgraded in place, and that too ends a session: so the whole panel is looked at again, not only logged in to.</summary>
    private async Task<PanelProfile> EnterAsync(PanelProfile? outdated, CancellationToken ct)
    {
        await _door.WaitAsync(ct);
        try
        {
            if (Known(outdated) is { } known) return known;
            _profile = null;
            return _profile = await detection.LookAsync(ct);
        }
        finally
        {
            _door.Release();
        }
    }
}
