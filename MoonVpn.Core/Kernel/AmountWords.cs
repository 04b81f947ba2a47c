using System.Globalization;
using System.Text.RegularExpressions;

namespace MoonVpn.Core.Kernel;

/// <summary>
/// Reads a whole number from digits, words and scales: 150,000, «۲۰۰ هزار و ۵۰۰», "1.5m", «دو میلیون و نیم», «سیصد و پنجاه هزار».
/// Each scale is smaller than the one before it; whatever could mean two numbers is none.
/// </summary>
internal sealed partial class AmountWords
{
    /// <summary>Counted before a scale; 150000t would be 150 million to a program and 150,000 to whoever typed it.</summary>
    private const long MostBeforeScale = 9_999;

    private decimal _total;

    /// <summary>Counted since the last scale.</summary>
    private decimal? _part;
    private long _lastScale = long.MaxValue;

    /// <summary>A word that is added to the part must be smaller than this; 0: it cannot grow.</summary>
    private long _room;

    /// <summary>The part is a fraction: only one scale makes sense of it.</summary>
    private bool _mustScale;

    /// <summary>The part is in threes: whether 1.500 million is 1,500 million or one and a half, nobody knows.</summary>
    private bool _isGrouped;

    /// <param name="text">Folded, lower case, without a unit.</param>
    /// <returns>Null unless it is a number that can be read in one way only.</returns>
    public static long? Read(string text)
    {
        if (!string.IsNullOrWhiteSpace(Token().Replace(text, "")))
        {
            return null;
        }

        var (words, afterAnd) = (new AmountWords(), false);
        foreach (var token in Token().Matches(text).Select(match => match.Value))
        {
            var isAnd = token == "و";
            if (isAnd ? afterAnd || words.IsEmpty : !words.Take(token, afterAnd))
            {
                return null;
            }

            afterAnd = isAnd;
        }

        return afterAnd ? null : words.Result();
    }

    private bool IsEmpty => _part is null && _lastScale == long.MaxValue;

    private bool Take(string token, bool afterAnd) =>
        char.IsAsciiDigit(token[0]) ? TakeDigits(token)
        : NumberWords.Scale(token) is { } scale ? !afterAnd && TakeScale(scale)
        : NumberWords.Value(token) is { } value ? TakeWord(value, afterAnd)
        : token == "نیم" && TakeHalf(afterAnd);

    private bool TakeDigits(string token)
    {
        if (_part is not null || _mustScale)
        {
            return false;
        }

        (_mustScale, _isGrouped) = (Fraction().IsMatch(token), Grouped().IsMatch(token));
        if (!_mustScale && !_isGrouped && !Plain().IsMatch(token))
        {
            return false;
        }

        var digits = _mustScale ? token.Replace('/', '.').Replace(',', '.') : Separator().Replace(token, "");
        _part = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        _room = 0;
        return true;
    }

    /// <summary>«دویست» has room for «پنجاه», that for «سه»; each is joined by «و».</summary>
    private bool TakeWord(long value, bool afterAnd)
    {
        if (_part is not null && (!afterAnd || value >= _room))
        {
            return false;
        }

        _part = (_part ?? 0) + value;
        _room = value >= 100 ? 100 : value >= 20 ? 10 : 0;
        return true;
    }

    /// <summary>«نیم میلیون», «یک و نیم میلیون», «دو میلیون و نیم».</summary>
    private bool TakeHalf(bool afterAnd)
    {
        if (_mustScale || afterAnd == IsEmpty || (_part is null && _lastScale == 1))
        {
            return false;
        }

        if (_part is null && !IsEmpty)
        {
            (_total, _lastScale) = (_total + (_lastScale / 2), 1);
            return true;
        }

        (_part, _room, _mustScale) = ((_part ?? 0) + 0.5m, 0, true);
        return true;
    }

    private bool TakeScale(long scale)
    {
        // «هزار» alone is a thousand; nobody says the others without a count.
        var count = _part ?? (scale == 1_000 && IsEmpty ? 1 : 0);
        if (_isGrouped || count is 0 or > MostBeforeScale || scale >= _lastScale || count * scale >= _lastScale || (_mustScale && _lastScale < long.MaxValue))
        {
            return false;
        }

        // Nothing smaller follows a fraction.
        (_total, _part, _room, _lastScale, _mustScale) = (_total + (count * scale), null, 0, _mustScale ? 1 : scale, false);
        return true;
    }

    private long? Result()
    {
        var number = _total + (_part ?? 0);
        return !IsEmpty && !_mustScale && (_part ?? 0) < _lastScale && number == decimal.Truncate(number) ? (long)number : null;
    }

    [GeneratedRegex(@"[0-9]+(?:[,./ '_][0-9]+)*|\p{L}+")]
    private static partial Regex Token();

    [GeneratedRegex("^(?:0|[1-9][0-9]{0,14})$")]
    private static partial Regex Plain();

    /// <summary>In threes, by the same sign throughout.</summary>
    [GeneratedRegex(@"^[1-9][0-9]{0,2}([,./ '_])[0-9]{3}(?:\1[0-9]{3}){0,3}$")]
    private static partial Regex Grouped();

    /// <summary>One or two places, for three would be a group.</summary>
    [GeneratedRegex("^[0-9]{1,4}[./,][0-9]{1,2}$")]
    private static partial Regex Fraction();

    [GeneratedRegex("[^0-9]")]
    private static partial Regex Separator();
}
