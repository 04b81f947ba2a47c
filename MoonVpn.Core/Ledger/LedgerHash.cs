using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MoonVpn.Core.Data;

namespace MoonVpn.Core.Ledger;

/// <summary>The chain that makes a changed row visible: each row's hash covers its values and the hash before it; status is left out.</summary>
internal static class LedgerHash
{
    public static string Of(Transaction row, string previousHash)
    {
        var text = string.Join(
            '|',
            previousHash,
            Number(row.UserId),
            Number(row.Sequence),
            EnumWords.Word(row.Type),
            Number(row.Amount),
            Number(row.BalanceAfter),
            row.OperationKey,
            row.RelatedOrderId is { } order ? Number(order) : "",
            row.Gateway,
            row.Reference ?? "",
            row.TrackingCode,
            Number(row.CreatedAt.Ticks));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
