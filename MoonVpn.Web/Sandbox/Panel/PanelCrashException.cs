namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>Input on which the real panel's handler panics: HTTP 500 without a body.</summary>
internal sealed class PanelCrashException(string message) : Exception(message);
