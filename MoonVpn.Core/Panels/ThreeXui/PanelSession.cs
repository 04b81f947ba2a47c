
namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>Keeps us known to one panel. A lost session is renewed once, and the call repeated once; more would be a login loop.</summary>
internal sealed class PanelSession(PanelLogin login, PanelDetection detection, TimeProvider time, WireLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _door = new(1, 1);
    private volatile PanelProfile? _profile;
    private volatile int _visit;

    public bool ByToken => login.ByToken;

    public async Task<PanelProfile> ProfileAsync(CancellationToken ct) =>
        Known(except: null) ?? await ThroughTheDoorAsync(() => LookAsync(except: null, ct), ct);

    /// <summary>What was known no longer fits: look again, unless somebody else just did.</summary>
    public Task<PanelProfile> ProfileAfterAsync(PanelProfile outdated, CancellationToken ct) =>
        ThroughTheDoorAsync(() => LookAsync(outdated, ct), ct);

    public async Task<Envelope> CallAsync(PanelCall call, CancellationToken ct) =>
        await TryCallAsync(call, ct) ?? throw new RouteMissingException(call.Path);

    /// <summary>Null when the panel has no such route.</summary>
    public async Task<Envelope?> TryCallAsync(PanelCall call, CancellationToken ct)
    {
        var profile = await ProfileAsync(ct);
        var visit = _visit;
        var answer = await login.SendAsync(call, ct);
        // From 3.1 on a lost session is a 401 to us, so that a 404 means what it says.
        if (answer.Status == 404 && profile.Generation == PanelGeneration.V31) return null;
        if (!IsLost(call, answer)) return Envelope.Read(answer);

        await ThroughTheDoorAsync(() => EnterAgainAsync(profile, visit, ct), ct);
        answer = await login.SendAsync(call, ct);
        return answer.Status == 404 ? null : Envelope.Read(answer);
    }

    public void Dispose() => _door.Dispose();

    /// <summary>A page instead of JSON may be a login page, but a write that met a page may also have happened: that is not repeated.</summary>
    private static bool IsLost(PanelCall call, PanelAnswer answer) =>
        answer.IsLoggedOut || (call.IsRead && answer is { Status: 200, IsPage: true });

    private PanelProfile? Known(PanelProfile? except) =>
        _profile is { } known && known != except && time.GetUtcNow() - known.SeenAt < limits.Trust ? known : null;

    private async Task<PanelProfile> LookAsync(PanelProfile? except, CancellationToken ct)
    {
        if (Known(except) is { } known) return known;
        _profile = null;
        var seen = await detection.LookAsync(ct);
        _visit++;
        return _profile = seen;
    }

    private async Task<PanelProfile> EnterAgainAsync(PanelProfile profile, int visit, CancellationToken ct)
    {
        if (_visit != visit) return profile;
        await login.EnterAsync(profile.Generation != PanelGeneration.V2, ct);
        _visit++;
        return profile;
    }

    private async Task<PanelProfile> ThroughTheDoorAsync(Func<Task<PanelProfile>> enter, CancellationToken ct)
    {
        await _door.WaitAsync(ct);
        try
        {
            return await enter();
        }
        finally
        {
            _door.Release();
        }
    }
}
