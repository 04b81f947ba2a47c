namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>What a session cookie carries; the panel itself remembers no sessions.</summary>
/// <param name="Csrf">3.6.0 only; survives the login.</param>
/// <param name="At">Unix seconds of issue.</param>
internal sealed record PanelSession(string? User, string? Csrf, long At);
