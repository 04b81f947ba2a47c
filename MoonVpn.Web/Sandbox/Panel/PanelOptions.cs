namespace MoonVpn.Web.Sandbox.Panel;

/// <summary>What an operator would have chosen when installing the panel.</summary>
internal sealed record PanelOptions(PanelProfile Profile)
{
    /// <summary>0 = any free port.</summary>
    public int Port { get; init; }

    /// <summary>Always with one leading and one trailing slash.</summary>
    public string BasePath { get; init; } = $"/sandbox{Profile.ToString()[1..]}/";

    public string Username { get; init; } = "operator";

    public string Password { get; init; } = "sandbox-password";

    /// <summary>Asked for beside the password until 2.5.8; null = switched off.</summary>
    public string? LoginSecret { get; init; }

    /// <summary>Base32; its six digits are asked for beside the password since 2.6.0; null = switched off.</summary>
    public string? TotpSecret { get; init; }

    /// <summary>Since 3.0; older panels know no tokens.</summary>
    public string ApiToken { get; init; } = "SandboxSandboxSandboxSandboxSandboxSandboxSandbo";

    /// <summary>Any other host name in a request is refused; empty = any will do.</summary>
    public string WebDomain { get; init; } = "";

    /// <summary>True: https, with a certificate that the panel signed itself.</summary>
    public bool UsesTls { get; init; }

    /// <summary>False: a freshly installed panel without inbounds.</summary>
    public bool Seeded { get; init; } = true;

    /// <summary>How many clients there are beside the one that keeps each inbound from becoming empty.</summary>
    public int Clients { get; init; }

    /// <summary>Guests on the other panels of a row: no two are of one name.</summary>
    public int GuestsElsewhere { get; init; }

    /// <summary>How long every call takes, on the real clock.</summary>
    public int LatencyMs { get; init; }

    /// <summary>True: for two seconds after the start the panel has no figures about its machine.</summary>
    public bool WarmsUp { get; init; }

    /// <summary>Where credentials and ids that nobody sent come from.</summary>
    public Func<Guid> NewGuid { get; init; } = Guid.NewGuid;

    public PanelTraits Traits => PanelTraits.Of(Profile);

    public bool IsV3 => Traits.IsV3;

    public string Version => Traits.Version;
}
