namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>A method and a path below the base path; a segment starting with a colon matches anything.</summary>
internal sealed class PanelRoute(string method, string pattern, PanelScope scope, Func<PanelRequest, PanelAnswer> answer)
{
    private readonly string[] _segments = pattern.Split('/');

    public string Pattern { get; } = pattern;

    public PanelScope Scope { get; } = scope;

    public Func<PanelRequest, PanelAnswer> Answer { get; } = answer;

    /// <returns>What the placeholders matched; null when this is another route.</returns>
    public IReadOnlyList<string>? Match(string requestMethod, string[] path)
    {
        if (requestMethod != method || path.Length != _segments.Length)
            return null;
        var args = new List<string>();
        for (var i = 0; i < path.Length; i++)
        {
            if (_segments[i].StartsWith(':') && path[i].Length > 0)
                args.Add(path[i]);
            else if (_segments[i] != path[i])
                return null;
        }
        return args;
    }
}
