using Microsoft.EntityFrameworkCore;
using MoonVpn.Core.Data;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Users;

namespace MoonVpn.Core.Accounts;

/// <summary>How the staff finds accounts.</summary>
internal static class AccountSearch
{
    /// <summary>Finds by the account's name, the customer's label for it, its secret as it stands in a link, or its customer.</summary>
    public static IQueryable<ClientAccount> Matching(MoonVpnDbContext db, AccountFilter filter, string? search)
    {
        var name = PersianText.Fold(search);
        var like = SearchPattern.Containing(name);
        var key = PersianText.Key(search).TrimStart('@');
        return db.Set<ClientAccount>().Where(account =>
            (filter.UserId == null || account.UserId == filter.UserId)
            && (filter.Status == null || account.Status == filter.Status)
            && (filter.LocationId == null || account.LocationId == filter.LocationId)
            && (filter.PanelId == null || account.PanelId == filter.PanelId)
            && (name == "" || EF.Functions.Like(account.EmailName, like, SearchPattern.Escape) || EF.Functions.Like(account.ClientName, like, SearchPattern.Escape)
                || account.RemoteUuid == name || db.Set<User>().Any(user => user.Id == account.UserId && user.SearchKey.Contains(key))));
    }

    /// <summary>Newest first, or by name, used, expires.</summary>
    public static IQueryable<ClientAccount> Sorted(IQueryable<ClientAccount> accounts, PageRequest page) => page.Sort switch
    {
        "name" => By(accounts, page, account => account.EmailName),
        "used" => By(accounts, page, account => account.TrafficUsed),
        // Whatever has not begun ends last.
        "expires" => By(accounts, page, account => account.ExpiresAt ?? DateTime.MaxValue),
        _ => accounts.OrderByDescending(account => account.Id),
    };

    private static IQueryable<ClientAccount> By<TKey>(IQueryable<ClientAccount> accounts, PageRequest page, System.Linq.Expressions.Expression<Func<ClientAccount, TKey>> key) =>
        (page.Descending ? accounts.OrderByDescending(key) : accounts.OrderBy(key)).ThenByDescending(account => account.Id);
}
