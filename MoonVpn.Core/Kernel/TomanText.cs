using System.Globalization;
using System.Text.RegularExpressions;

namespace MoonVpn.Core.Kernel;

/// <summary>The grammar of amounts as people type them (research: features 2.2, reliability 4.2).</summary>
internal static partial class TomanText
{
    private static readonly (string Word, decimal Factor)[] Scales =
    [
        ("میلیارد", 1_000_000_000m), ("میلیون", 1_000_000m), ("ملیون", 1_000_000m), ("هزار", 1_000m),
        ("million", 1_000_000m), ("thousand", 1_000m), ("m", 1_000_000m), ("k", 1_000m), ("t", 1_000m),
    ];

    /// <param name="hasUnit">Toman or Rial was written with it.</param>
    public static bool TryParse(string? text, out long toman, out bool hasUnit)
    {
        toman = 0;
        var folded = PersianText.Fold(text).ToLowerInvariant();
        var inRial = TakeUnit(ref folded, "ریال", "rials", "rial", "irr");
        hasUnit = inRial || TakeUnit(ref folded, "تومان", "تومن", "tomans", "toman", "irt");

        var factor = TakeScale(ref folded);
        if (!TryReadNumber(folded.Trim(), factor > 1, out var number))
        {
            return false;
        }

        var amount = number * factor / (inRial ? 10 : 1);
        if (amount != decimal.Truncate(amount) || Math.Abs(amount) > Toman.Max)
        {
            return false;
        }

        toman = (long)amount;
        return true;
    }

    private static bool TakeUnit(ref string text, params string[] units)
    {
        foreach (var unit in units)
        {
            if (text.TrimEnd().EndsWith(unit, StringComparison.Ordinal))
            {
                text = text.TrimEnd()[..^unit.Length];
                return true;
            }
        }

        return false;
    }

    private static decimal TakeScale(ref string text)
    {
        foreach (var (word, factor) in Scales)
        {
            if (text.TrimEnd().EndsWith(word, StringComparison.Ordinal))
            {
                text = text.TrimEnd()[..^word.Length];
                return factor;
            }
        }

        return 1;
    }

    /// <summary>A decimal fraction makes sense only before a scale: "1.5 million" is clear, "1.500" is a grouped 1500.</summary>
    private static bool TryReadNumber(string text, bool scaled, out decimal number)
    {
        number = 0;
        if (scaled && Fraction().IsMatch(text))
        {
            return decimal.TryParse(text.Replace('/', '.').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
        }

        return (Plain().IsMatch(text) || Grouped().IsMatch(text))
            && decimal.TryParse(Separators().Replace(text, ""), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"^[0-9]{1,15}$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[0-9]{1,3}([,. '_][0-9]{3}){1,4}$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^[0-9]{1,6}[./,][0-9]{1,3}$")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"[,. '_]")]
    private static partial Regex Separators();
}
