namespace MoonVpn.Core.Data;

/// <summary>Patterns for LIKE, which finds Latin letters in either case.</summary>
internal static class SearchPattern
{
    public const string Escape = "\\";

    /// <summary>Whatever contains the text, taken literally.</summary>
    public static string Containing(string text) =>
        $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
