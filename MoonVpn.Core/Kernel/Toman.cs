using System.Globalization;

namespace MoonVpn.Core.Kernel;

/// <summary>
/// The only currency inside: a whole number of Toman. Tables and read models keep it as the <see cref="long"/> it is; whatever
/// posts, holds or computes money takes it as this type, so that no count and no Rial is taken for an amount.
/// Arithmetic is checked: a sum that leaves <see cref="Max"/> throws. Rial exists at the edges alone: banks speak it.
/// </summary>
public readonly record struct Toman : IComparable<Toman>
{
    /// <summary>The greatest amount a single row may hold, either sign.</summary>
    public const long Max = 100_000_000_000;

    /// <exception cref="OverflowException">Beyond <see cref="Max"/>.</exception>
    public Toman(long amount) => Amount = amount is >= -Max and <= Max ? amount : throw new OverflowException($"{amount} is no amount of Toman.");

    public static Toman Zero => default;

    public long Amount { get; }

    public static Toman operator +(Toman left, Toman right) => new(checked(left.Amount + right.Amount));

    public static Toman operator -(Toman left, Toman right) => new(checked(left.Amount - right.Amount));

    public static Toman operator -(Toman amount) => new(-amount.Amount);

    public static bool operator <(Toman left, Toman right) => left.Amount < right.Amount;

    public static bool operator >(Toman left, Toman right) => left.Amount > right.Amount;

    public static bool operator <=(Toman left, Toman right) => left.Amount <= right.Amount;

    public static bool operator >=(Toman left, Toman right) => left.Amount >= right.Amount;

    public static Toman Least(Toman left, Toman right) => left <= right ? left : right;

    /// <summary>So many hundredths of it, rounded down to whole Toman.</summary>
    /// <param name="percent">0–100.</param>
    public Toman Percent(long percent) => percent is >= 0 and <= 100 && Amount >= 0
        ? new(checked(Amount * percent) / 100)
        : throw new ArgumentOutOfRangeException(nameof(percent));

    /// <summary>The part of it that <paramref name="share"/> is of <paramref name="whole"/>, rounded down to whole Toman.</summary>
    public Toman Share(Toman share, Toman whole) => Amount >= 0 && share.Amount >= 0 && whole.Amount > 0
        ? new((long)((Int128)Amount * share.Amount / whole.Amount))
        : throw new ArgumentOutOfRangeException(nameof(share));

    public int CompareTo(Toman other) => Amount.CompareTo(other.Amount);

    public override string ToString() => Format(Amount);

    public static long ToRial(long toman) => toman * 10;

    /// <summary>Digits in groups of three, Latin digits: 1,250,000.</summary>
    public static string Format(long toman) => toman.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads what a person types for an amount: any digits, separators, «۲۰۰ هزار», "1.5 میلیون", «یک میلیون و دویست هزار», "200k".
    /// What could be misread, is negative, or is in Rial and no whole Toman, is refused.
    /// </summary>
    public static bool TryRead(string? text, out TomanInput input) => TomanText.TryRead(text, out input);

    /// <summary>As <see cref="TryRead"/>, where an amount without a unit can only be one of Toman.</summary>
    public static bool TryParse(string? text, out long toman)
    {
        var isRead = TryRead(text, out var input);
        toman = input.Amount;
        return isRead;
    }

    /// <inheritdoc cref="TryParse(string?, out long)"/>
    /// <param name="hasUnit">Toman or Rial was written with it, so that neither is taken for the other.</param>
    public static bool TryParse(string? text, out long toman, out bool hasUnit)
    {
        var isRead = TryRead(text, out var input);
        (toman, hasUnit) = (input.Amount, input.Unit != TomanUnit.None);
        return isRead;
    }
}
