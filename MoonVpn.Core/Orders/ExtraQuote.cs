using MoonVpn.Core.Accounts;

namespace MoonVpn.Core.Orders;

/// <summary>What more traffic or more days cost on an account, and what they would make of it.</summary>
/// <param name="Price">Toman.</param>
/// <param name="Available">Toman in the wallet that may be spent.</param>
/// <param name="CardAvailable">Some card can take the part that goes by card.</param>
public sealed record ExtraQuote(int Gigabytes, int Days, long Price, long Available, bool CardAvailable, ChangePreview Preview)
{
    public long CardPart => Math.Max(0, Price - Available);
}

/// <summary>Extras that would be of use to an account now.</summary>
/// <param name="GigabytePrice">Toman for one; null: not offered.</param>
/// <param name="DayPrice">Toman for one; null: not offered.</param>
public sealed record ExtraOffer(long? GigabytePrice, long? DayPrice);
