using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Panels;

/// <summary>Takes in what was typed into a panel's form. A secret is kept for the host it was typed for: whoever sends it elsewhere must know it.</summary>
public sealed class PanelForm(SecretProtector protector, PanelConnections connections)
{
    /// <summary>The connection of a form that is tried before it is saved.</summary>
    internal PanelConnection Connection(PanelDraft draft, Panel? stored)
    {
        var url = PanelInput.Url(draft.Url);
        var proxy = PanelInput.ProxyUrl(draft.ProxyUrl);
        var known = stored is null ? null : connections.Of(stored);
        var kept = known is null || LeadsElsewhere(known, url, proxy) ? null : known;
        return new PanelConnection(
            0,
            url,
            draft.Username.Trim(),
            draft.Password.Length > 0 ? draft.Password : kept?.Password ?? "",
            Typed(draft.ApiToken) ?? Kept(draft, PanelSecret.ApiToken, kept?.ApiToken),
            draft.TlsMode,
            PanelInput.Optional(draft.TlsFingerprint),
            ProxyUrl: proxy ?? Kept(draft, PanelSecret.Proxy, known?.ProxyUrl),
            TwoFactorSecret: PanelInput.TwoFactorSecret(draft.TwoFactorSecret) ?? Kept(draft, PanelSecret.TwoFactor, kept?.TwoFactorSecret),
            LoginSecret: Typed(draft.LoginSecret) ?? Kept(draft, PanelSecret.LoginSecret, kept?.LoginSecret),
            HostName: PanelInput.HostName(draft.HostName));
    }

    /// <exception cref="RefusedException">A field is wrong, or secrets must be typed again for another host.</exception>
    internal void Fill(Panel panel, PanelDraft draft)
    {
        var url = PanelInput.Url(draft.Url);
        var proxy = PanelInput.ProxyUrl(draft.ProxyUrl);
        if (panel.Id != 0 && LeadsElsewhere(panel, url, proxy))
        {
            ForgetAll(panel, draft);
        }

        panel.Url = url;
        panel.Username = draft.Username.Trim();
        panel.Password = draft.Password.Length > 0 ? protector.Protect(draft.Password) : panel.Password;
        panel.ApiToken = Stored(draft, PanelSecret.ApiToken, Typed(draft.ApiToken), panel.ApiToken);
        panel.ProxyUrl = Stored(draft, PanelSecret.Proxy, proxy, panel.ProxyUrl);
        panel.TwoFactorSecret = Stored(draft, PanelSecret.TwoFactor, PanelInput.TwoFactorSecret(draft.TwoFactorSecret), panel.TwoFactorSecret);
        panel.LoginSecret = Stored(draft, PanelSecret.LoginSecret, Typed(draft.LoginSecret), panel.LoginSecret);
        panel.HostName = PanelInput.HostName(draft.HostName);
        panel.TlsMode = draft.TlsMode;
        panel.TlsFingerprint = PanelInput.Optional(draft.TlsFingerprint);
        panel.LinkHost = PanelInput.Optional(draft.LinkHost);
        panel.SubscriptionUrl = PanelInput.Optional(draft.SubscriptionUrl);
        panel.Notes = Require.OptionalText(draft.Notes, "notes", 500);
    }

    private bool LeadsElsewhere(Panel panel, string url, string? proxy) =>
        PanelInput.IsElsewhere(panel.Url, url) || IsAnotherProxy(protector.Unprotect(panel.ProxyUrl), proxy);

    private static bool LeadsElsewhere(PanelConnection known, string url, string? proxy) =>
        PanelInput.IsElsewhere(known.Url, url) || IsAnotherProxy(known.ProxyUrl, proxy);

    /// <summary>Who stands between us and the panel can listen, unless certificates are checked: what was typed without them in mind is not sent through them.</summary>
    private static bool IsAnotherProxy(string? before, string? proxy) =>
        proxy is not null && (before is null || !new Uri(before).Authority.Equals(new Uri(proxy).Authority, StringComparison.OrdinalIgnoreCase));

    private static void ForgetAll(Panel panel, PanelDraft draft)
    {
        if (draft.Password.Length == 0 && draft.ApiToken.Length == 0)
        {
            throw new RefusedException(Refusal.FieldRequired, "password");
        }

        (panel.Password, panel.ApiToken, panel.TwoFactorSecret, panel.LoginSecret) = ("", null, null, null);
    }

    private string? Stored(PanelDraft draft, PanelSecret secret, string? typed, string? stored) =>
        typed is null ? Kept(draft, secret, stored) : protector.Protect(typed);

    private static string? Kept(PanelDraft draft, PanelSecret secret, string? stored) => draft.Forget.HasFlag(secret) ? null : stored;

    private static string? Typed(string text) => PanelInput.Optional(text);
}
