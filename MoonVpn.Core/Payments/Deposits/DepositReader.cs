using System.Globalization;
using System.Text.RegularExpressions;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments.Deposits;

/// <summary>Reads the bank's messages by patterns over folded text (one line, ASCII digits). The engine cannot be made to run away.</summary>
public static partial class DepositReader
{
    /// <summary>Longer texts are no message of a bank.</summary>
    public const int MostText = 2_000;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <param name="patterns">In the order in which they are tried.</param>
    /// <param name="now">UTC; a time without a year is the latest one before it.</param>
    /// <returns>Null when none fits.</returns>
    public static DepositReading? Read(IEnumerable<DepositPattern> patterns, string sender, string text, DateTime now)
    {
        var folded = PersianText.Fold(text);
        foreach (var pattern in patterns.Where(pattern => pattern.IsActive && IsFrom(pattern, sender)))
        {
            var found = Regex.Match(folded, pattern.Expression, Options);
            if (found.Success && Read(pattern, found, now) is { } reading)
            {
                return reading;
            }
        }

        return null;
    }

    /// <summary>The sender is the one the pattern names, or it names none.</summary>
    internal static bool IsFrom(DepositPattern pattern, string sender) =>
        pattern.Sender.Length == 0 || PersianText.Key(sender).Contains(PersianText.Key(pattern.Sender), StringComparison.Ordinal);

    /// <returns>What is wrong with the expression; null: nothing.</returns>
    public static string? Fault(string expression, DepositPatternKind kind)
    {
        try
        {
            var regex = new Regex(expression, Options);
            return kind == DepositPatternKind.Deposit && !regex.GetGroupNames().Contains("amount") ? "(?<amount>…)" : null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            return wrong.Message;
        }
    }

    private static DepositReading? Read(DepositPattern pattern, Match found, DateTime now)
    {
        if (pattern.Kind == DepositPatternKind.Ignore)
        {
            return new DepositReading(pattern, null, null, "", null);
        }

        var amount = Rial(found.Groups["amount"].Value, pattern.Unit);
        return amount is not > 0 ? null : new DepositReading(
            pattern, amount, Rial(found.Groups["balance"].Value, pattern.Unit),
            string.Concat(found.Groups["account"].Value.Where(char.IsAsciiDigit)),
            BankTime.Read(found.Groups["date"].Value, found.Groups["time"].Value, now));
    }

    /// <summary>Digits without zeros in front, in whole groups of three if there are groups at all; anything else is no amount.</summary>
    private static long? Rial(string text, DepositUnit unit) =>
        Amount().IsMatch(text) && long.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= (unit == DepositUnit.Toman ? Toman.Max : Toman.ToRial(Toman.Max))
            ? unit == DepositUnit.Toman ? Toman.ToRial(number) : number
            : null;

    [GeneratedRegex("^(0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(,[0-9]{3}){1,4})$")]
    private static partial Regex Amount();
}
