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
        protector.Unprotect(panel.Password) ?? throw new RefusedException(Refusal.PanelBadCredentials),
        string.IsNullOrEmpty(panel.ApiToken) ? null : protector.Unprotect(panel.ApiToken),
        panel.TlsMode,
        panel.TlsFingerprint,
        panel.SubscriptionUrl,
        panel.LinkHost);
}
