namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Since 3.0 a panel blocks an address and user name for fifteen minutes after five failures within five.</summary>
internal sealed class LoginLimiter(TimeProvider time)
{
    private const int MaxFailures = 5;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Cooldown = TimeSpan.FromMinutes(15);

    private readonly Dictionary<(string Ip, string User), List<DateTimeOffset>> _failures = [];
    private readonly Dictionary<(string Ip, string User), DateTimeOffset> _blockedUntil = [];

    public bool Allows(string ip, string user) =>
        !_blockedUntil.TryGetValue(Key(ip, user), out var until) || time.GetUtcNow() >= until;

    public void Failed(string ip, string user)
    {
        var (key, now) = (Key(ip, user), time.GetUtcNow());
        if (!_failures.TryGetValue(key, out var failures))
            _failures[key] = failures = [];
        failures.RemoveAll(at => at <= now - Window);
        failures.Add(now);
        if (failures.Count < MaxFailures)
            return;
        failures.Clear();
        _blockedUntil[key] = now + Cooldown;
    }

    public void Succeeded(string ip, string user) => _failures.Remove(Key(ip, user));

    public void Clear()
    {
        _failures.Clear();
        _blockedUntil.Clear();
    }

    private static (string Ip, string User) Key(string ip, string user) => (ip, user.ToLowerInvariant());
}
