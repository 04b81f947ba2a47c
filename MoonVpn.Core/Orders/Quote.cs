using MoonVpn.Core.Accounts;

namespace MoonVpn.Core.Orders;

/// <summary>The pre-invoice: what it costs and how it could be paid.</summary>
/// <param name="Price">Toman before any discount.</param>
/// <param name="Available">Toman in the wallet that may be spent.</param>
/// <param name="CardAvailable">Some card can take the part that goes by card.</param>
public sealed record Quote(ShopPlan Plan, ShopLocation Location, long Price, long Available, bool CardAvailable)
{
    /// <summary>The discount on it; null: none.</summary>
    public DiscountOffer? Offer { get; init; }

    /// <summary>What a renewal would make of the account; null for a purchase.</summary>
    public ChangePreview? Preview { get; init; }

    /// <summary>Toman to be paid.</summary>
    public long Due => Price - (Offer?.Amount ?? 0);

    public bool WalletCovers => Available >= Due;

    /// <summary>What goes by card when the wallet is used first.</summary>
    public long CardPart => Math.Max(0, Due - Available);
}
