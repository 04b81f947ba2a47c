namespace MoonVpn.Core.Orders;

/// <summary>What more traffic or more days cost on an account.</summary>
/// <param name="Price">Toman.</param>
/// <param name="Available">Toman in the wallet that may be spent.</param>
public sealed record ExtraQuote(int Gigabytes, int Days, long Price, long Available)
{
    public long CardPart => Math.Max(0, Price - Available);
}
