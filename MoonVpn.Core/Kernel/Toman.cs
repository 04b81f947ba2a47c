using System.Globalization;

namespace MoonVpn.Core.Kernel;

/// <summary>
/// The only currency inside: a whole number of Toman in a <see cref="long"/>. Rial exists at the edges alone: banks speak it.
/// The projects compile with checked arithmetic, so a sum that overflows throws.
/// </summary>
public static class Toman
{
    /// <summary>The greatest amount a single row may hold, either sign.</summary>
    public const long Max = 100_000_000_000;

    public static long ToRial(long toman) => toman * 10;

    /// <summary>Digits in groups of three, Latin digits: 1,250,000.</summary>
    public static string Format(long toman) => toman.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads what a person types for an amount of Toman: any digits, separators, «۲۰۰ هزار», "1.5 میلیون", "200k", with or
    /// without «تومان». An amount in Rial is turned into Toman.
    /// </summary>
    public static bool TryParse(string? text, out long toman) => TomanText.TryParse(text, out toman);
}
