using System.Globalization;
using MoonVpn.Core.Invariants;

namespace MoonVpn.Web.Portal.Pages.Invariants;

/// <summary>Where a row that violates something can be looked at: on its own page, else at its customer's.</summary>
internal static class InvariantAddress
{
    public static string? Of(Invariant invariant, BrokenRow row) => (invariant.Table, row.RowId, row.UserId) switch
    {
        ("order", { } id, _) => Path("orders", id),
        ("receipt_log", { } id, _) => Path("receipts", id),
        ("client_account", { } id, _) => Path("accounts", id),
        ("bank_card", _, _) => "/cards",
        (_, _, { } user) => Path("customers", user),
        _ => null,
    };

    public static string Name(Invariant invariant, BrokenRow row) => row.RowId is { } id ? $"{invariant.Table} {Number(id)}" : invariant.Table;

    private static string Path(string page, long id) => $"/{page}/{Number(id)}";

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
