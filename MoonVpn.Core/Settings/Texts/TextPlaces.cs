using System.Text.RegularExpressions;

namespace MoonVpn.Core.Settings.Texts;

/// <summary>The places of a text in which values are put: {0}, {1}, …</summary>
internal static partial class TextPlaces
{
    public static IReadOnlyList<string> Of(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    public static IReadOnlyList<string> Distinct(string text) => [.. Of(text).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A brace that belongs to no place.</summary>
    public static bool HasStrayBrace(string text) => Without(text).AsSpan().ContainsAny('{', '}');

    public static string Without(string text) => Place().Replace(text, "");

    public static int Number(string place) => place[1] - '0';

    [GeneratedRegex(@"\{[0-9](:[^{}]*)?\}")]
    private static partial Regex Place();
}
