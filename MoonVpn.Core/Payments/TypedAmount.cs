using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Payments;

/// <summary>What somebody types for the amount that arrived. Ten times, or a tenth of, what was asked for was perhaps meant in the other unit.</summary>
public static class TypedAmount
{
    /// <returns>False: it is no amount.</returns>
    /// <exception cref="RefusedException">Toman and Rial may have been mixed up: the unit must be written with it.</exception>
    public static bool TryRead(string? text, ReceiptRow receipt, out long toman)
    {
        if (!Toman.TryParse(text, out toman, out var hasUnit) || toman <= 0)
        {
            return false;
        }

        return hasUnit || OtherOf(toman, receipt) is null ? true : throw new RefusedException(Refusal.RialOrToman, receipt.Due);
    }

    /// <returns>The Toman that were perhaps meant instead; null: the amount is what it seems.</returns>
    public static long? OtherOf(long typed, ReceiptRow receipt) =>
        IsAsked(typed / 10, receipt) ? typed / 10 : IsAsked(typed * 10, receipt) ? typed * 10 : null;

    // With or without what makes the amount unique; banks write whole Toman.
    private static bool IsAsked(long amount, ReceiptRow receipt) => amount >= receipt.Due - (receipt.Due % 10) && amount <= receipt.Amount;
}
