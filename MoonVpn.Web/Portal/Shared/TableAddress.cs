using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Portal.Shared;

/// <summary>A table's page, order and search as they stand in the address, so that any view can be linked to and gone back to.</summary>
internal static class TableAddress
{
    public const int PageSize = 25;

    public static PageRequest Read(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        var search = query.TryGetValue("q", out var typed) ? typed.ToString() : null;
        return new PageRequest(
            PageOf(query.TryGetValue("page", out var page) ? page.ToString() : null),
            PageSize,
            string.IsNullOrWhiteSpace(search) ? null : search,
            query.TryGetValue("sort", out var sort) ? sort.ToString() : null,
            query.ContainsKey("desc"));
    }

    /// <summary>For <c>GetUriWithQueryParameters</c>; pages count from 1 for people.</summary>
    public static Dictionary<string, object?> ForPage(int page) => new() { ["page"] = page == 0 ? null : page + 1 };

    /// <summary>A new order begins at the first page.</summary>
    public static Dictionary<string, object?> ForSort(string sort, bool descending) =>
        new() { ["sort"] = sort, ["desc"] = descending ? 1 : null, ["page"] = null };

    public static Dictionary<string, object?> ForSearch(string? text) =>
        ForFilter("q", string.IsNullOrWhiteSpace(text) ? null : text.Trim());

    /// <summary>A filter of the page's own, by the name of its query parameter; null clears it. What it leads to begins at its beginning.</summary>
    public static Dictionary<string, object?> ForFilter(string name, object? value) => new() { [name] = value, ["page"] = null, ["before"] = null, ["after"] = null };

    private static int PageOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page - 1, 0, 1_000_000) : 0;
}
