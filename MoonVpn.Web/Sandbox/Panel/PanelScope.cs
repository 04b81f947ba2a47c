namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Who may use a route, and what the others get.</summary>
internal enum PanelScope
{
    /// <summary>Everybody.</summary>
    Open,

    /// <summary>A session; others are sent to the login page.</summary>
    Pages,

    /// <summary>A session or, since 3.0, a bearer token; since 2.8.4 the route does not exist for others.</summary>
    Api,
}
