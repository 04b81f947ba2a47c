using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Payment;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Accounts;

/// <summary>Places the order of a renewal.</summary>
internal sealed class RenewalOrders(OrderService orders, DiscountService discounts, PlacedOrders placed, RenewalInvoice invoice)
{
    public Task PlaceAsync(Visit visit, Callback callback, CancellationToken ct) =>
        callback.Code.Length > 0 ? PlaceWithCodeAsync(visit, callback, ct) : PlaceAsync(visit, callback, null, ct);

    /// <summary>The code is entered anew: buttons can be forged, and it may have been used up since the invoice was shown.</summary>
    private async Task PlaceWithCodeAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        var entered = await discounts.TryForRenewalAsync(visit.Actor, callback.Code, callback.Id, callback.Other, ct);
        if (entered.Refused is { } refused)
        {
            visit.Replies.Answer(visit.Words.Sentence(refused), isAlert: true);
            visit.Replies.Show(await invoice.ScreenAsync(visit, callback.Id, entered.Quote, ct));
            return;
        }

        await PlaceAsync(visit, callback, entered.Quote.Offer, ct);
    }

    private Task PlaceAsync(Visit visit, Callback callback, DiscountOffer? discount, CancellationToken ct)
    {
        var with = callback.Action == CallbackAction.RenewByCard ? PayWith.Card : PayWith.WalletFirst;
        return placed.ShowAsync(visit, callback.Token, () => orders.RenewAsync(visit.Actor, callback.Id, callback.Other, with, callback.Token, discount, ct), ct);
    }
}
