namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Which 3x-ui the sandbox plays.</summary>
internal enum PanelProfile
{
    /// <summary>2.9.4: cookie login, clients inside their inbound, JSON in strings.</summary>
    V294,

    /// <summary>3.6.0: CSRF, bearer tokens, clients as records of their own, JSON objects.</summary>
    V360,
}
