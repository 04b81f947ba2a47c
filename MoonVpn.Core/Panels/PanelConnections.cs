using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>Turns a stored panel into a connection, secrets in clear.</summary>
public sealed class PanelConnections(SecretProtector protector)
{
    /// <exception cref="RefusedException">The key that encrypted its secrets is gone: they must be typed again.</exception>
    internal PanelConnection Of(Panel panel) => new(
        panel.Id,
        panel.Url,
        panel.Username,
        Clear(panel.Password) ?? "",
        Clear(panel.ApiToken),
        panel.TlsMode,
        panel.TlsFingerprint,
        panel.SubscriptionUrl,
        panel.LinkHost,
        Clear(panel.ProxyUrl),
        Clear(panel.TwoFactorSecret),
        Clear(panel.LoginSecret),
        panel.HostName);

    /// <returns>Null when there is none.</returns>
    private string? Clear(string? secret) =>
        string.IsNullOrEmpty(secret) ? null : protector.Unprotect(secret) ?? throw new RefusedException(Refusal.PanelBadCredentials);
}
