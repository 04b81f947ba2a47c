using System.Globalization;
using System.Text.RegularExpressions;

namespace MoonVpn.Web.Bot.Texts;

/// <summary>Keeps what runs from left to right from being torn apart by the Persian around it.</summary>
internal static partial class Direction
{
    // First-strong isolates: what stands between them has a direction of its own and gives none to what is around.
    private const char Begin = '\u2068';
    private const char End = '\u2069';

    /// <summary>What has Latin letters in it, unless it was isolated before.</summary>
    public static string Isolate(string text) => Runs().IsMatch(text) && !text.Contains(End, StringComparison.Ordinal) ? $"{Begin}{text}{End}" : text;

    /// <summary>A number with its sign before it.</summary>
    public static string IsolateNumber(string number) => $"\u2066{number}{End}";

    /// <param name="place">0 for {0}.</param>
    public static bool IsInCode(string template, int place)
    {
        var at = template.IndexOf(string.Create(CultureInfo.InvariantCulture, $"{{{place}}}"), StringComparison.Ordinal);
        return at > 0 && template.LastIndexOf("<code>", at, StringComparison.Ordinal) > template.LastIndexOf("</code>", at, StringComparison.Ordinal);
    }

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Runs();
}
