using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using MoonVpn.Core.Ledger;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Pages.Ledger;

/// <summary>What is looked for in the ledger, and where, as it stands in the address.</summary>
internal static class LedgerAddress
{
    /// <param name="query">Of the address, with its question mark.</param>
    public static LedgerFilter Filter(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        var days = DayRange.Read(query);
        var search = values.GetValueOrDefault("q").ToString();
        return new(
            Kind(query),
            Way(query) is { } way ? AddressWord.Of(way) : null,
            Number(values.GetValueOrDefault("customer")),
            days.FromUtc,
            days.UntilUtc,
            string.IsNullOrWhiteSpace(search) ? null : search.Trim());
    }

    public static TransactionType? Kind(string query) => AddressWord.Read<TransactionType>(QueryHelpers.ParseQuery(query).GetValueOrDefault("kind"));

    public static MoneyWay? Way(string query) => AddressWord.Read<MoneyWay>(QueryHelpers.ParseQuery(query).GetValueOrDefault("way"));

    public static LedgerPlace Place(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new(Number(values.GetValueOrDefault("before")), Number(values.GetValueOrDefault("after")), TableAddress.PageSize);
    }

    /// <summary>For <c>GetUriWithQueryParameters</c>.</summary>
    public static Dictionary<string, object?> For(long? before = null, long? after = null) => new() { ["before"] = before, ["after"] = after, ["page"] = null };

    private static long? Number(string? word) => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
