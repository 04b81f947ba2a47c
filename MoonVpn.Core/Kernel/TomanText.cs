namespace MoonVpn.Core.Kernel;

/// <summary>The grammar of amounts as people type them: a number, in digits or words, and perhaps a unit (research: features 2.2, reliability 4.2).</summary>
internal static class TomanText
{
    /// <summary>Longer than any amount in words.</summary>
    private const int Longest = 100;

    private static readonly (string Word, TomanUnit Unit)[] Units =
    [
        ("ریال", TomanUnit.Rial), ("rials", TomanUnit.Rial), ("rial", TomanUnit.Rial), ("irr", TomanUnit.Rial),
        ("تومان", TomanUnit.Toman), ("تومن", TomanUnit.Toman), ("tomans", TomanUnit.Toman), ("toman", TomanUnit.Toman), ("irt", TomanUnit.Toman),
    ];

    public static bool TryRead(string? text, out TomanInput input)
    {
        input = default;
        if (text is null || text.Length > Longest)
        {
            return false;
        }

        // A half-space parts words as a space does; folding would join them.
        var words = PersianText.Fold(text.Replace('\u200c', ' ')).ToLowerInvariant();
        var unit = TakeUnit(ref words);
        if (AmountWords.Read(words) is not { } number || (unit == TomanUnit.Rial && number % 10 != 0))
        {
            return false;
        }

        var amount = unit == TomanUnit.Rial ? number / 10 : number;
        input = amount <= Toman.Max ? new TomanInput(amount, unit) : default;
        return amount <= Toman.Max;
    }

    private static TomanUnit TakeUnit(ref string words)
    {
        foreach (var (word, unit) in Units)
        {
            if (words.EndsWith(word, StringComparison.Ordinal))
            {
                words = words[..^word.Length].TrimEnd();
                return unit;
            }
        }

        return TomanUnit.None;
    }
}
