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

    public string Notes { get; set; } = "";
}
