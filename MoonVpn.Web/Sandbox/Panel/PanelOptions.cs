namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>What an operator would have chosen when installing the panel.</summary>
internal sealed record PanelOptions(PanelProfile Profile)
{
    /// <summary>0 = any free port.</summary>
    public int Port { get; init; }

    /// <summary>Always with one leading and one trailing slash.</summary>
    public string BasePath { get; init; } = Profile == PanelProfile.V360 ? "/sandbox360/" : "/sandbox294/";

    public string Username { get; init; } = "operator";

    public string Password { get; init; } = "sandbox-password";

    /// <summary>3.6.0 only; the 2.9.4 panel knows no tokens.</summary>
    public string ApiToken { get; init; } = "SandboxSandboxSandboxSandboxSandboxSandboxSandbo";

    /// <summary>False: a freshly installed panel without inbounds.</summary>
    public bool Seeded { get; init; } = true;

    /// <summary>Where credentials and ids that nobody sent come from.</summary>
    public Func<Guid> NewGuid { get; init; } = Guid.NewGuid;

    public bool IsV3 => Profile == PanelProfile.V360;

    public string Version => IsV3 ? "3.6.0" : "2.9.4";
}
