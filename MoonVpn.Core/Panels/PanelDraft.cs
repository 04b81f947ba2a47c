namespace MoonVpn.Core.Panels;

/// <summary>A panel as a form holds it. <see cref="Id"/> 0 = a new one; an empty secret keeps the stored one.</summary>
public sealed class PanelDraft
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string Url { get; set; } = "";

    public string Username { get; set; } = "";

    public string Password { get; set; } = "";

    public string ApiToken { get; set; } = "";

    public long LocationId { get; set; }

    public bool IsActive { get; set; } = true;

    public TlsMode TlsMode { get; set; }

    public string TlsFingerprint { get; set; } = "";

    public string LinkHost { get; set; } = "";

    public string SubscriptionUrl { get; set; } = "";

    /// <summary>http:// or socks5://, with user name and password where the proxy wants them.</summary>
    public string ProxyUrl { get; set; } = "";

    /// <summary>Base32, as the panel shows it when two-factor login is switched on.</summary>
    public string TwoFactorSecret { get; set; } = "";

    /// <summary>The static secret of panels up to 2.5.8.</summary>
    public string LoginSecret { get; set; } = "";

    /// <summary>Host header, for a panel that answers to its own domain only. Not secret: empty means none.</summary>
    public string HostName { get; set; } = "";

    /// <summary>Stored secrets to give up; one that is typed anew in the same form is stored all the same.</summary>
    public PanelSecret Forget { get; set; }

    public string Notes { get; set; } = "";

    internal bool HasTypedSecret => Password.Length + ApiToken.Length + TwoFactorSecret.Length + LoginSecret.Length > 0;
}
