namespace MoonVpn.Core.Panels;

/// <summary>How to reach a panel; secrets are in clear here and only here.</summary>
/// <param name="PanelId">0 while a panel is tried before it is saved.</param>
/// <param name="Url">Scheme, host, port and base path, as the operator typed it.</param>
/// <param name="ApiToken">Bearer token of a v3 panel; preferred to the password when given.</param>
/// <param name="TlsFingerprint">SHA-256 of the certificate in hex, when <paramref name="Tls"/> is <see cref="TlsMode.Pin"/>.</param>
/// <param name="SubscriptionUrl">Overrides the subscription address the panel reports; null to ask the panel.</param>
/// <param name="LinkHost">Host that customers connect to; null: the host of <paramref name="Url"/>.</param>
/// <param name="ProxyUrl">http:// or socks5://, with user name and password where the proxy wants them; null to go straight.</param>
/// <param name="TwoFactorSecret">Base32, as the panel shows it when two-factor login is switched on (2.6 and later).</param>
/// <param name="LoginSecret">The static secret of panels up to 2.5.8.</param>
/// <param name="HostName">Sent as Host in place of the address's own, for a panel that takes requests for its domain only.</param>
public sealed record PanelConnection(
    long PanelId,
    string Url,
    string Username,
    string Password,
    string? ApiToken = null,
    TlsMode Tls = TlsMode.Verify,
    string? TlsFingerprint = null,
    string? SubscriptionUrl = null,
    string? LinkHost = null,
    string? ProxyUrl = null,
    string? TwoFactorSecret = null,
    string? LoginSecret = null,
    string? HostName = null)
{
    /// <summary>Secrets stay out of logs.</summary>
    public override string ToString() => $"panel {PanelId.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
