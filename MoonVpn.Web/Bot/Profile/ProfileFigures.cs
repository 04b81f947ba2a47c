using MoonVpn.Core.Accounts;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Ledger;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Users;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Profile;

/// <summary>A customer's own numbers.</summary>
internal sealed class ProfileFigures(UserService users, WalletService wallets, AccountService accounts, OrderQueries orders)
{
    private static readonly PageRequest JustCount = new(Size: 1);

    public async Task<Screen> ScreenAsync(Visit visit, CancellationToken ct) => ProfileScreens.Profile(
        visit.Words,
        await users.GetAsync(visit.Actor, visit.Person.Id, ct),
        await wallets.BalanceAsync(visit.Actor, visit.Person.Id, ct),
        (await accounts.ListMineAsync(visit.Actor, JustCount, ct)).Total,
        (await orders.ListMineAsync(visit.Actor, JustCount, ct)).Total);
}
