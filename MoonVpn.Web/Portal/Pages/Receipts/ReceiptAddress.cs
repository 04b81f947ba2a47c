using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Pages.Receipts;

/// <summary>Which receipts are looked for, as it stands in the address.</summary>
internal static class ReceiptAddress
{
    /// <param name="query">Of the address, with its question mark.</param>
    public static ReceiptSelection Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        var days = DayRange.Read(query);
        var search = values.GetValueOrDefault("q").ToString();
        return new(
            AddressWord.Read<ReceiptFilter>(values.GetValueOrDefault("show")) ?? ReceiptFilter.Waiting,
            Number(values.GetValueOrDefault("card")),
            Number(values.GetValueOrDefault("customer")),
            null,
            days.FromUtc,
            days.UntilUtc,
            Number(values.GetValueOrDefault("amount")) is > 0 and <= Toman.Max and var amount ? amount : null,
            string.IsNullOrWhiteSpace(search) ? null : search.Trim());
    }

    private static long? Number(string? word) => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
