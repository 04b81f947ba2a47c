namespace MoonVpn.Core.Catalog.Guides;

/// <summary>A guide as a form holds it. <see cref="Id"/> 0 = a new one, which becomes the last of its platform.</summary>
public sealed class GuideDraft
{
    public long Id { get; set; }

    public ConnectPlatform Platform { get; set; }

    public string App { get; set; } = "";

    /// <summary>Telegram's HTML, as is the other one; one of the two will do.</summary>
    public string TextFa { get; set; } = "";

    public string TextEn { get; set; } = "";

    public string DownloadUrl { get; set; } = "";

    public string ImportUrl { get; set; } = "";

    public bool IsActive { get; set; } = true;
}
