using System.Text.RegularExpressions;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Portal.Pages.Deposits;

/// <summary>A first try at an expression for a message that no pattern reads; a person mends it.</summary>
internal static partial class PatternSuggestion
{
    /// <summary>The first grouped number is taken for the amount, the next for the balance.</summary>
    public static string For(string message)
    {
        var sums = 0;
        var escaped = Regex.Escape(PersianText.Fold(message)).Replace("\\ ", " ", StringComparison.Ordinal);
        var expression = Figures().Replace(escaped, figure => figure switch
        {
            { Groups: var groups } when groups["time"].Success => "(?<time>[0-9]{1,2}:[0-9]{2})",
            { Groups: var groups } when groups["sum"].Success => ++sums switch { 1 => "(?<amount>[0-9,]+)", 2 => "(?<balance>[0-9,]+)", _ => "[0-9,]+" },
            _ => "[0-9]+",
        });
        return expression.Length <= 500 ? expression : expression[..500];
    }

    [GeneratedRegex("(?<time>[0-9]{1,2}:[0-9]{2})|(?<sum>[0-9]{1,3}(,[0-9]{3})+)|[0-9]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Figures();
}
