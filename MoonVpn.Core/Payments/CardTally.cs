namespace MoonVpn.Core.Payments;

/// <summary>So many payments of so much.</summary>
/// <param name="Amount">Toman.</param>
public readonly record struct CardTally(long Amount, int Count)
{
    public static CardTally operator +(CardTally left, CardTally right) => new(left.Amount + right.Amount, left.Count + right.Count);
}
