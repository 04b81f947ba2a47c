using System.Globalization;
using System.Text.RegularExpressions;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments.Signals;

/// <summary>The figures in a text about a transfer, as a customer types or a picture shows it. Hints: nothing is decided by them.</summary>
internal sealed partial record TransferText(IReadOnlyList<ReadAmount> Amounts, IReadOnlyList<string> CardEndings, IReadOnlyList<string> References, string? Time)
{
    private const int MostLength = 4_000;

    /// <param name="text">Whatever it may be; what lies beyond the first few thousand characters is not looked at.</param>
    public static TransferText Read(string text)
    {
        var (amounts, cards, labelled, references) = (new List<ReadAmount>(), new List<string>(), new List<string>(), new List<string>());
        string? time = null;
        foreach (var raw in (text.Length > MostLength ? text[..MostLength] : text).Split('\n'))
        {
            var line = PersianText.Fold(raw).ToLowerInvariant();
            line = Take(Card(), line, match => cards.Add(match.Groups["ending"].Value));
            line = Phone().Replace(line, " ");
            line = Take(Date(), line, _ => { });
            line = Take(Clock(), line, match => time ??= match.Value);
            line = Take(Amount(), line, match => AddAmount(match, line, amounts));
            Take(Digits(), line, match => (ReferenceLabel().IsMatch(line) ? labelled : references).Add(match.Value));
        }

        return new TransferText(amounts, [.. cards.Distinct()], [.. labelled, .. references.OrderByDescending(number => number.Length)], time);
    }

    /// <summary>The bank's number of the transfer, as far as one can tell: never the amount itself.</summary>
    public string? ReferenceBesides(long amount)
    {
        var taken = new[] { amount, Toman.ToRial(amount) }.Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        return References.FirstOrDefault(number => !taken.Contains(number));
    }

    private static string Take(Regex pattern, string line, Action<Match> found)
    {
        foreach (var match in pattern.Matches(line).Cast<Match>())
        {
            found(match);
        }

        return pattern.Replace(line, " ");
    }

    private static void AddAmount(Match match, string line, List<ReadAmount> amounts)
    {
        var unit = match.Groups["unit"] is { Success: true } word ? UnitOf(word.Value) : Unit().Match(line) is { Success: true } near ? UnitOf(near.Value) : AmountUnit.Unknown;
        var digits = string.Concat(match.Groups["number"].Value.Where(char.IsAsciiDigit));
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Toman.Max * 10)
        {
            amounts.Add(new ReadAmount(number, unit));
        }
    }

    private static AmountUnit UnitOf(string word) => word[0] is 't' or 'ت' || word == "irt" ? AmountUnit.Toman : AmountUnit.Rial;

    /// <summary>Sixteen digits in fours, the middle perhaps hidden.</summary>
    [GeneratedRegex(@"(?<![0-9])[0-9]{4}[- ]?[0-9]{2}([0-9]{2}|[*x•.]{2})[- ]?([0-9]{4}|[*x•.]{4})[- ]?(?<ending>[0-9]{4})(?![0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Card();

    [GeneratedRegex(@"(?<![0-9])09[0-9]{9}(?![0-9])")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![0-9])(1[34]|20)[0-9]{2}[/.-][0-9]{1,2}[/.-][0-9]{1,2}(?![0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<![0-9:])[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?(?![0-9:])", RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    /// <summary>Digits in threes, or any number with its unit behind it.</summary>
    [GeneratedRegex(@"(?<![0-9])((?<number>[0-9]{1,3}([,.'][0-9]{3}){1,4})(?![0-9])( ?(?<unit>ریال|تومان|تومن|rials?|irr|rls|tomans?|irt))?|(?<number>[0-9]{4,12}) ?(?<unit>ریال|تومان|تومن|rials?|irr|rls|tomans?|irt))", RegexOptions.ExplicitCapture)]
    private static partial Regex Amount();

    [GeneratedRegex(@"ریال|تومان|تومن|\brials?\b|\birr\b|\brls\b|\btomans?\b|\birt\b")]
    private static partial Regex Unit();

    [GeneratedRegex(@"(?<![0-9])[0-9]{4,20}(?![0-9])")]
    private static partial Regex Digits();

    [GeneratedRegex(@"پیگیری|ارجاع|مرجع|سند|رهگیری|شناسه|\bref|\btrac[ek]|\brrn\b|\bcode\b")]
    private static partial Regex ReferenceLabel();
}

/// <param name="Number">As written: Rial or Toman by <paramref name="Unit"/>.</param>
internal readonly record struct ReadAmount(long Number, AmountUnit Unit);

internal enum AmountUnit
{
    Unknown,
    Rial,
    Toman,
}
