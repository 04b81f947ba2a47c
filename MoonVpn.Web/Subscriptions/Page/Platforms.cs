using MoonVpn.Core.Catalog;

namespace MoonVpn.Web.Subscriptions.Page;

internal static class Platforms
{
    /// <summary>Every platform, the visitor's first.</summary>
    /// <param name="agent">As the browser names itself.</param>
    public static IEnumerable<ConnectPlatform> Of(string agent)
    {
        var mine = agent switch
        {
            _ when Has("Android") => ConnectPlatform.Android,
            _ when Has("iPhone") || Has("iPad") || Has("iPod") => ConnectPlatform.Ios,
            _ when Has("Windows") => ConnectPlatform.Windows,
            _ when Has("Macintosh") => ConnectPlatform.Macos,
            _ when Has("Linux") => ConnectPlatform.Linux,
            _ => ConnectPlatform.Android,
        };
        return Enum.GetValues<ConnectPlatform>().OrderByDescending(platform => platform == mine);

        bool Has(string word) => agent.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}
