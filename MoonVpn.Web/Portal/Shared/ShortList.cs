using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Portal.Shared;

/// <summary>A list that is short enough to be read whole: what the address asks of it is found, sorted and cut here.</summary>
internal static class ShortList
{
    /// <param name="words">What a row can be found by.</param>
    /// <param name="orders">Columns by the name that stands in the address; without one the rows stay as they are.</param>
    public static PagedList<T> Page<T>(IEnumerable<T> rows, PageRequest page, Func<T, string> words, params (string Name, Func<T, IComparable> By)[] orders)
    {
        var key = PersianText.Key(page.Search);
        var found = rows.Where(row => PersianText.Key(words(row)).Contains(key, StringComparison.Ordinal)).ToList();
        if (Array.Find(orders, order => order.Name == page.Sort).By is { } by)
        {
            found = [.. page.Descending ? found.OrderByDescending(by) : found.OrderBy(by)];
        }

        return new PagedList<T>([.. found.Skip(page.Skip).Take(page.Take)], found.Count);
    }
}
