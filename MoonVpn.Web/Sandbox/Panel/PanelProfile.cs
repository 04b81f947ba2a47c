namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Which 3x-ui the sandbox plays. What tells them apart is in <see cref="PanelTraits"/>.</summary>
internal enum PanelProfile
{
    /// <summary>2.3.15: a login secret, the load below server/, terse messages.</summary>
    V2315,

    /// <summary>2.8.3: strangers are redirected; a used-up client looks enabled.</summary>
    V283,

    /// <summary>2.9.4: cookie login, clients inside their inbound, JSON in strings.</summary>
    V294,

    /// <summary>3.0.2: the calls of 2.9.4 behind CSRF and bearer tokens.</summary>
    V302,

    /// <summary>3.1.0: clients as records of their own, JSON objects; an update without id renews the id.</summary>
    V310,

    /// <summary>3.4.2: adding a client again makes a second entry of it.</summary>
    V342,

    /// <summary>3.6.0: CSRF, bearer tokens, clients as records of their own, JSON objects.</summary>
    V360,
}
