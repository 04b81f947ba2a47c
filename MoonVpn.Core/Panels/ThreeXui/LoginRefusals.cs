namespace MoonVpn.Core.Panels.ThreeXui;

/// <summary>
/// Counts refused logins by address and user name, whoever tried: v3 panels lock out for a quarter of an hour after five refusals in five
/// minutes, and then refuse the right password too.
/// </summary>
internal sealed class LoginRefusals(TimeProvider time)
{
    private const int Most = 4;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Dictionary<(Uri, string), List<long>> _refused = [];
    private readonly Lock _lock = new();

    /// <summary>One more might lock us out.</summary>
    public bool IsAtLimit(Uri panel, string username)
    {
        lock (_lock) return Recent(panel, username).Count >= Most;
    }

    public void Add(Uri panel, string username)
    {
        lock (_lock)
        {
            var recent = Recent(panel, username);
            recent.Add(time.GetTimestamp());
            _refused[Key(panel, username)] = recent;
        }
    }

    public void Clear(Uri panel, string username)
    {
        lock (_lock) _refused.Remove(Key(panel, username));
    }

    private List<long> Recent(Uri panel, string username) =>
        [.. _refused.GetValueOrDefault(Key(panel, username), []).Where(at => time.GetElapsedTime(at) < Window)];

    private static (Uri, string) Key(Uri panel, string username) => (panel, username.ToUpperInvariant());
}
