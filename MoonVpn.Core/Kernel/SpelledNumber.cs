namespace MoonVpn.Core.Kernel;

/// <summary>Whole numbers in words, so that a nought too many is seen before money moves: «دویست هزار», "two hundred thousand".</summary>
public static class SpelledNumber
{
    private static readonly string[] PersianOnes =
    [
        "", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده",
    ];

    private static readonly string[] PersianTens = ["", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];
    private static readonly string[] PersianHundreds = ["", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];
    private static readonly string[] PersianScales = ["", "هزار", "میلیون", "میلیارد"];

    private static readonly string[] EnglishOnes =
    [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] EnglishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] EnglishScales = ["", "thousand", "million", "billion"];

    /// <param name="number">0 to 999,999,999,999.</param>
    public static string Persian(long number) => number == 0 ? "صفر" : string.Join(" و ", Groups(number).Select(group => (group.Scale, group.Value) switch
    {
        (1, 1) => PersianScales[1],
        (0, var value) => PersianGroup(value),
        var (scale, value) => $"{PersianGroup(value)} {PersianScales[scale]}",
    }));

    /// <inheritdoc cref="Persian"/>
    public static string English(long number) => number == 0 ? "zero" : string.Join(" ", Groups(number).Select(group =>
        group.Scale == 0 ? EnglishGroup(group.Value) : $"{EnglishGroup(group.Value)} {EnglishScales[group.Scale]}"));

    /// <summary>Threes of digits that are not nought, the greatest first.</summary>
    private static IEnumerable<(int Scale, int Value)> Groups(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999_999_999_999);
        for (var (scale, unit) = (3, 1_000_000_000L); scale >= 0; scale--, unit /= 1000)
        {
            if ((int)(number / unit % 1000) is > 0 and var value)
            {
                yield return (scale, value);
            }
        }
    }

    private static string PersianGroup(int value) => string.Join(" و ", new[]
    {
        PersianHundreds[value / 100],
        value % 100 < 20 ? PersianOnes[value % 100] : PersianTens[value % 100 / 10],
        value % 100 < 20 ? "" : PersianOnes[value % 10],
    }.Where(word => word.Length > 0));

    private static string EnglishGroup(int value)
    {
        var rest = value % 100;
        var below = rest < 20 ? EnglishOnes[rest] : string.Join('-', new[] { EnglishTens[rest / 10], EnglishOnes[rest % 10] }.Where(word => word.Length > 0));
        return string.Join(' ', new[] { value >= 100 ? $"{EnglishOnes[value / 100]} hundred" : "", below }.Where(word => word.Length > 0));
    }
}
