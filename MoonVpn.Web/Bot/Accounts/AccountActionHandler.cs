using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>Something done to one account, whose id every button bears. Whatever is refused leads back to the account.</summary>
internal abstract class AccountActionHandler(AccountPage page, OrderQueries orders) : IButtonHandler
{
    public abstract IReadOnlyList<CallbackAction> Actions { get; }

    protected AccountPage Page => page;

    public abstract Task PressAsync(Visit visit, Callback callback, CancellationToken ct);

    public virtual Task<bool> RefusedAsync(Visit visit, Callback callback, RefusedException refused, CancellationToken ct) =>
        page.ShowAfterRefusalAsync(visit, callback, refused, orders, ct);
}
