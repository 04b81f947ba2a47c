namespace MoonVpn.Web.Sandbox.Panel;

internal sealed record SeenAddress(string Email, string Ip, DateTimeOffset At);
