using MoonVpn.Core.Kernel;

namespace MoonVpn.Core.Invariants;

/// <summary>What can be said of a ledger row by looking at it alone.</summary>
internal static class LedgerForm
{
    public static bool HasRightSign(ReadOnlySpan<byte> type, long amount) => amount is not 0 and >= -Toman.Max and <= Toman.Max
        && (amount > 0
            ? !type.SequenceEqual("purchase"u8)
            : !(type.SequenceEqual("deposit"u8) || type.SequenceEqual("refund"u8) || type.SequenceEqual("commission"u8)));

    public static bool KeyFits(ReadOnlySpan<byte> type, OperationKey key, long orderId) => key.Cause switch
    {
        OperationCause.Deposit => type.SequenceEqual("deposit"u8),
        OperationCause.CardSettlement or OperationCause.Settlement => type.SequenceEqual("settlement"u8),
        OperationCause.Purchase => type.SequenceEqual("purchase"u8) && key.Subject == orderId,
        OperationCause.Refund or OperationCause.RefundByHand => type.SequenceEqual("refund"u8) && key.Subject == orderId,
        OperationCause.Commission => type.SequenceEqual("commission"u8) && key.Subject == orderId,
        // Minus what the seller has: it has no type of its own.
        OperationCause.CommissionBack => key.Subject == orderId && !(type.SequenceEqual("commission"u8) || type.SequenceEqual("deposit"u8) || type.SequenceEqual("purchase"u8)),
        OperationCause.Reversal => type.SequenceEqual("reversal"u8),
        OperationCause.Adjustment or OperationCause.Gift => type.SequenceEqual("adjustment"u8),
        OperationCause.Unknown => false,
    };

    /// <summary><c>TRX-yymmdd-XXXX</c> of the day on which the row was made.</summary>
    /// <param name="prefix">With its dash.</param>
    public static bool CodeFits(ReadOnlySpan<byte> code, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> createdAt)
    {
        if (code.Length < prefix.Length + 11 || createdAt.Length < 10 || !code.StartsWith(prefix))
        {
            return false;
        }

        var rest = code[prefix.Length..];
        return rest[6] == '-' && rest[..2].SequenceEqual(createdAt[2..4]) && rest[2..4].SequenceEqual(createdAt[5..7]) && rest[4..6].SequenceEqual(createdAt[8..10]);
    }

    public static bool GatewayFits(ReadOnlySpan<byte> type, ReadOnlySpan<byte> gateway) =>
        type.SequenceEqual("deposit"u8) ? gateway.SequenceEqual("card"u8)
        : type.SequenceEqual("adjustment"u8) ? gateway.SequenceEqual("manual"u8) || gateway.SequenceEqual("gift"u8)
        : gateway.SequenceEqual("wallet"u8) || gateway.SequenceEqual("card"u8) || gateway.SequenceEqual("manual"u8) || gateway.SequenceEqual("gift"u8);
}
