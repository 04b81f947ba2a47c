namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>The routes of one panel; those without placeholders win.</summary>
internal sealed class PanelRoutes
{
    private readonly List<PanelRoute> _routes = [];

    public IEnumerable<string> Patterns => _routes.Select(route => route.Pattern);

    public void Get(string pattern, PanelScope scope, Func<PanelRequest, PanelAnswer> answer) => _routes.Add(new("GET", pattern, scope, answer));

    public void Post(string pattern, PanelScope scope, Func<PanelRequest, PanelAnswer> answer) => _routes.Add(new("POST", pattern, scope, answer));

    public (PanelRoute Route, IReadOnlyList<string> Args)? Find(string method, string path)
    {
        var segments = path.Split('/');
        return _routes
            .Select(route => (Route: route, Args: route.Match(method, segments)))
            .Where(found => found.Args is not null)
            .OrderBy(found => found.Args!.Count)
            .Select(found => ((PanelRoute, IReadOnlyList<string>)?)(found.Route, found.Args!))
            .FirstOrDefault();
    }
}
