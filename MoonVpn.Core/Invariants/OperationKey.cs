using System.Buffers.Text;

namespace MoonVpn.Core.Invariants;

/// <summary>What an operation key says: the cause of a ledger row, read as it stands in the table.</summary>
/// <param name="Subject">The receipt, order, row or gift code it names; 0 when it names none.</param>
internal readonly record struct OperationKey(OperationCause Cause, long Subject)
{
    public static OperationKey Read(ReadOnlySpan<byte> key)
    {
        var colon = key.IndexOf((byte)':');
        if (colon < 0)
        {
            return default;
        }

        var scheme = key[..colon];
        var rest = key[(colon + 1)..];
        if (scheme.SequenceEqual("adjust"u8) || scheme.SequenceEqual("settle"u8))
        {
            return rest.Length < 8 ? default : new(scheme[0] == 'a' ? OperationCause.Adjustment : OperationCause.Settlement, 0);
        }

        if (!Utf8Parser.TryParse(rest, out long subject, out var read) || subject <= 0)
        {
            return default;
        }

        return new(CauseOf(scheme, rest[read..]), subject);
    }

    private static OperationCause CauseOf(ReadOnlySpan<byte> scheme, ReadOnlySpan<byte> deed) => scheme switch
    {
        _ when scheme.SequenceEqual("receipt"u8) => deed.SequenceEqual(":deposit"u8) ? OperationCause.Deposit : deed.SequenceEqual(":settlement"u8) ? OperationCause.CardSettlement : default,
        _ when scheme.SequenceEqual("order"u8) => OfOrder(deed),
        _ when scheme.SequenceEqual("reverse"u8) && deed.IsEmpty => OperationCause.Reversal,
        _ when scheme.SequenceEqual("gift"u8) && deed.IsEmpty => OperationCause.Gift,
        _ => default,
    };

    private static OperationCause OfOrder(ReadOnlySpan<byte> deed) => deed switch
    {
        _ when deed.SequenceEqual(":purchase"u8) => OperationCause.Purchase,
        _ when deed.SequenceEqual(":refund"u8) => OperationCause.Refund,
        _ when deed.StartsWith(":refund:"u8) => OperationCause.RefundByHand,
        _ when deed.SequenceEqual(":commission"u8) => OperationCause.Commission,
        _ when deed.StartsWith(":commission-back:"u8) => OperationCause.CommissionBack,
        _ => default,
    };
}

internal enum OperationCause
{
    Unknown,
    Deposit,
    CardSettlement,
    Purchase,
    Refund,
    RefundByHand,
    Commission,
    CommissionBack,
    Reversal,
    Adjustment,
    Gift,
    Settlement,
}
