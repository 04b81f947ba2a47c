using MoonVpn.Web.Portal.Texts;

namespace MoonVpn.Web.Subscriptions.Page;

public enum Platform
{
    Android,
    Apple,
    Windows,
    Desktop,
}

internal static class Platforms
{
    /// <summary>Every platform, the visitor's first.</summary>
    /// <param name="agent">As the browser names itself.</param>
    public static IEnumerable<Platform> Of(string agent)
    {
        var mine = agent switch
        {
            _ when Has("Android") => Platform.Android,
            _ when Has("iPhone") || Has("iPad") || Has("iPod") => Platform.Apple,
            _ when Has("Windows") => Platform.Windows,
            _ when Has("Macintosh") || Has("Linux") => Platform.Desktop,
            _ => Platform.Android,
        };
        return Enum.GetValues<Platform>().OrderByDescending(platform => platform == mine);

        bool Has(string word) => agent.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    public static Text Name(this Platform platform) => platform switch
    {
        Platform.Android => new("اندروید", "Android"),
        Platform.Apple => new("آیفون و آیپد", "iPhone and iPad"),
        Platform.Windows => new("ویندوز", "Windows"),
        Platform.Desktop => new("مک و لینوکس", "macOS and Linux"),
    };
}
