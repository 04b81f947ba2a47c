using System.Globalization;
using MoonVpn.Core.Ledger;

namespace MoonVpn.Web.Portal.Pages.Ledger;

/// <summary>What a row's operation key says of its cause: <c>receipt:81:deposit</c>, <c>reverse:12</c>.</summary>
internal static class LedgerCause
{
    /// <summary>The receipt the money came with; null: none.</summary>
    public static long? ReceiptOf(LedgerLine line) =>
        line.OperationKey.Split(':') is ["receipt", var number, ..] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The row takes an earlier one back.</summary>
    public static bool TakesBack(LedgerLine line) => line.OperationKey.StartsWith("reverse:", StringComparison.Ordinal);

    /// <summary>The key under which a row is taken back.</summary>
    public static string ReversalOf(LedgerLine line) => string.Create(CultureInfo.InvariantCulture, $"reverse:{line.Id}");
}
