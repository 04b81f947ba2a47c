namespace MoonVpn.Core.Panels.ThreeXui.Links;

/// <summary>What the panels' own link generators do, by version (panel contract, section 3).</summary>
internal sealed record LinkRules(Version Version)
{
    /// <summary>Before 3.4 panels print a bare IPv6 address, which no app can read.</summary>
    public bool BracketsIpv6 { get; init; } = Version >= new Version(3, 4, 0);

    public bool NamesEncryption => Since(2, 6, 8);

    public bool UsesListenAddress => Since(2, 8, 6);

    /// <summary>May a link tell the app to accept any certificate?</summary>
    public bool AllowsInsecure => !Since(2, 8, 10);

    public bool HasHysteria => Since(2, 9, 0);

    public bool HasXhttpExtra => Since(2, 9, 2);

    public bool HasFinalMask => Since(2, 9, 3);

    /// <summary>Passwords and names are percent-encoded throughout, and more of TLS and xhttp is told.</summary>
    public bool IsStrict => Since(3, 2, 0);

    public bool HasShareAddress => Since(3, 2, 5);

    public bool HasTemplates => Since(3, 4, 0);

    public bool NamesDefaultCipher => Since(3, 5, 0);

    public string DefaultRemark => HasTemplates
        ? Since(3, 4, 1) ? "{{INBOUND}}-{{EMAIL}}|📊{{TRAFFIC_LEFT}}|⏳{{DAYS_LEFT}}D" : "{{INBOUND}}|📊{{TRAFFIC_LEFT}}|⏳{{DAYS_LEFT}}D"
        : "-ieo";

    private bool Since(int major, int minor, int build) => Version >= new Version(major, minor, build);
}
