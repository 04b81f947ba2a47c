using System.Globalization;
using System.Security.Cryptography;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Catalog;

/// <summary>Codes as people type, read and compare them.</summary>
public static class CodeText
{
    public const int Least = 4;
    public const int Most = 32;

    private const int Group = 4;

    /// <summary>The form that is stored and compared: digits of any script as ASCII, upper case, without blanks and dashes of any kind.</summary>
    public static string Fold(string? typed) =>
        string.Concat(PersianText.Key(typed).Where(character => character != '−' && char.GetUnicodeCategory(character) != UnicodeCategory.DashPunctuation));

    /// <summary>Whether a folded text may be a code at all.</summary>
    public static bool IsCode(string folded) => folded.Length is >= Least and <= Most && folded.All(char.IsAsciiLetterOrDigit);

    /// <summary>Cannot be guessed, and has no characters that look like others.</summary>
    public static string New(int length) => RandomNumberGenerator.GetString(TrackingCode.Alphabet, length);

    /// <summary>In groups of four, as it is handed out: <c>K7WQ-2M9R-TX3A</c>.</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(Group).Select(group => new string(group)));
}
