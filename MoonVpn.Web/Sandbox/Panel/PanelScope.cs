namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Who may use a route, and what the others get.</summary>
internal enum PanelScope
{
    /// <summary>Everybody.</summary>
    Open,

    /// <summary>A session; others are sent to the login page.</summary>
    Pages,

    /// <summary>A session or, in 3.6.0, a bearer token; for others the route does not exist.</summary>
    Api,
}
