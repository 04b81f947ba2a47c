namespace MoonVpn.Core.Catalog;

/// <summary>How to connect on one platform with one app (table <c>connect_guide</c>).</summary>
public sealed class ConnectGuide
{
    public long Id { get; init; }

    public ConnectPlatform Platform { get; set; }

    /// <summary>The app's name.</summary>
    public string App { get; set; } = "";

    public string TextFa { get; set; } = "";

    public string TextEn { get; set; } = "";

    /// <summary>Where to get the app: https.</summary>
    public string? DownloadUrl { get; set; }

    /// <summary>Imports an account by one tap: <see cref="Guides.GuideImport"/>.</summary>
    public string? ImportUrl { get; set; }

    /// <summary>Picture or video, relative to the shop's files.</summary>
    public string? MediaPath { get; set; }

    public bool MediaIsVideo { get; set; }

    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;
}

public enum ConnectPlatform
{
    Android,
    Ios,
    Windows,
    Macos,
    Linux,
}
