using System.Globalization;
using System.Text;

namespace MoonVpn.Core.Kernel;

/// <summary>
/// Folding of what people type, so that the same word or number is the same text: Persian and Arabic digits become ASCII,
/// ي and ك their Persian forms, invisible marks vanish (research: reliability 4.3). Idempotent.
/// </summary>
public static class PersianText
{
    /// <summary>Folds digits, letters, separators and spaces; keeps everything a reader would see.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            Append(folded, character);
        }

        return folded.ToString().Trim();
    }

    /// <summary>For comparing and finding: folded, upper case, without blanks and dashes.</summary>
    public static string Key(string? text) =>
        string.Concat(Fold(text).ToUpperInvariant().Where(character => character is not (' ' or '-' or '_')));

    /// <summary>A person's own words made safe to show: no control, format or bidi characters (ZWNJ stays), one line, at most <paramref name="max"/> characters.</summary>
    public static string Clean(string? text, int max = 64)
    {
        var cleaned = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is 0x200C or 0x200D)
            {
                cleaned.Append(rune);
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                cleaned.Append(' ');
            }
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                cleaned.Append(rune);
            }
        }

        return Cut(cleaned.ToString().Trim(), max);
    }

    private static void Append(StringBuilder folded, char character)
    {
        switch (character)
        {
            case >= '۰' and <= '۹':
                folded.Append((char)('0' + (character - '۰')));
                break;
            case >= '٠' and <= '٩':
                folded.Append((char)('0' + (character - '٠')));
                break;
            case 'ي' or 'ى':
                folded.Append('ی');
                break;
            case 'ك':
                folded.Append('ک');
                break;
            case '٬' or '،':
                folded.Append(',');
                break;
            case '٫':
                folded.Append('.');
                break;
            case 'ـ':
                break;
            default:
                AppendVisible(folded, character);
                break;
        }
    }

    private static void AppendVisible(StringBuilder folded, char character)
    {
        if (char.IsWhiteSpace(character))
        {
            if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        else if (char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control))
        {
            folded.Append(character);
        }
    }

    private static string Cut(string text, int max)
    {
        var runes = text.EnumerateRunes().ToArray();
        return runes.Length <= max ? text : string.Concat(runes.Take(max).Select(rune => rune.ToString()));
    }
}
