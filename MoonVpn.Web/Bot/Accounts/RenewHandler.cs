using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>Renewing: two taps from the account or from a reminder, what is before and after in one look.</summary>
internal sealed class RenewHandler(AccountPage page, OrderQueries queries, RenewalInvoice invoice, RenewalOrders orders) : AccountActionHandler(page, queries)
{
    public override IReadOnlyList<CallbackAction> Actions { get; } =
        [CallbackAction.Renew, CallbackAction.RenewPlans, CallbackAction.RenewFromWallet, CallbackAction.RenewByCard];

    public override async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        var accountId = await Page.CurrentAsync(visit.Actor, callback.Id, ct);
        switch (callback.Action)
        {
            case CallbackAction.RenewPlans:
                visit.Replies.Show(await invoice.PlansAsync(visit, accountId, callback.Other, ct));
                break;
            case CallbackAction.RenewFromWallet or CallbackAction.RenewByCard:
                await orders.PlaceAsync(visit, callback with { Id = accountId }, ct);
                break;
            default:
                visit.Replies.Show(await invoice.ScreenAsync(visit, accountId, callback.Other, ct));
                break;
        }
    }
}
