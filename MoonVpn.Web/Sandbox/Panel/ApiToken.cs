namespace MoonVpn.Web.Sandbox.Panel;

/// <param name="CreatedAt">Unix seconds.</param>
internal sealed record ApiToken(int Id, string Name, string Token, bool Enabled, long CreatedAt);
