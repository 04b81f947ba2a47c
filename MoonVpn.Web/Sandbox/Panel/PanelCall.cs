namespace MoonVpn.Web.Sandbox.Panel;

/// <param name="Status">What the caller saw, or should have seen; 0 when nothing was answered.</param>
/// <param name="Fault">The fault that hit this call.</param>
internal sealed record PanelCall(DateTimeOffset At, string Method, string Path, int Status, string? Fault);
