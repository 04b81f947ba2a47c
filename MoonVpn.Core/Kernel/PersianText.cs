using System.Globalization;
using System.Text;

namespace MoonVpn.Core.Kernel;

/// <summary>
/// Folding of what people type, so that the same word or number is the same text: Persian and Arabic digits become ASCII,
/// ي and ك their Persian forms, invisible marks vanish (research: reliability 4.3). Idempotent.
/// </summary>
public static class PersianText
{
    private const char NoCharacter = '\uFFFE';

    /// <summary>Folds digits, letters, separators and spaces; keeps everything a reader would see.</summary>
    public static string Fold(string? text) => Settled(text, FoldOnce);

    /// <summary>For comparing and finding: folded, upper case, without blanks and dashes.</summary>
    public static string Key(string? text) =>
        Settled(text, typed => string.Concat(FoldOnce(typed).ToUpperInvariant().Where(character => character is not (' ' or '-' or '_'))));

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

    /// <summary>What was dropped may have stood between letters that belong together: folded until nothing changes.</summary>
    private static string Settled(string? text, Func<string, string> fold)
    {
        var before = WithoutHalves(text ?? "");
        for (var folded = fold(before); folded != before; folded = fold(before))
        {
            before = folded;
        }

        return before;
    }

    private static string FoldOnce(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            Append(folded, rune);
        }

        return folded.ToString().Trim();
    }

    /// <summary>Half of a character is none, nor is U+FFFE; neither can be normalised.</summary>
    private static string WithoutHalves(string text)
    {
        if (!text.Any(character => char.IsSurrogate(character) || character == NoCharacter))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.Value == NoCharacter ? Rune.ReplacementChar : rune);
        }

        return whole.ToString();
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        var character = rune.IsBmp ? (char)rune.Value : '\0';
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
                AppendVisible(folded, rune);
                break;
        }
    }

    private static void AppendVisible(StringBuilder folded, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
        {
            folded.Append(rune);
        }
    }

    private static string Cut(string text, int max)
    {
        var runes = text.EnumerateRunes().ToArray();
        return runes.Length <= max ? text : string.Concat(runes.Take(max).Select(rune => rune.ToString())).TrimEnd();
    }
}
