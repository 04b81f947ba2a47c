namespace MoonVpn.Core.Catalog.Guides;

/// <param name="MediaPath">Picture or video, relative to the shop's files; another file has another path.</param>
public sealed record GuideRow(
    long Id, ConnectPlatform Platform, string App, string TextFa, string TextEn, string? DownloadUrl, string? ImportUrl, string? MediaPath, bool MediaIsVideo, int SortOrder, bool IsActive)
{
    /// <summary>Telegram's HTML; in the other language where there is none in this one.</summary>
    public string Text(string language)
    {
        var (wanted, other) = language == "en" ? (TextEn, TextFa) : (TextFa, TextEn);
        return wanted.Length > 0 ? wanted : other;
    }
}
