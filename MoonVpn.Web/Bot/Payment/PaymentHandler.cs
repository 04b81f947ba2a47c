using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Shop;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Payment;

/// <summary>Places the order and asks for its money.</summary>
internal sealed class PaymentHandler(OrderService orders, OrderQueries queries, DiscountService discounts, PlacedOrders placedOrders) : IButtonHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } =
        [CallbackAction.PayByCard, CallbackAction.PayFromWallet, CallbackAction.Payment, CallbackAction.CancelOrder];

    public async Task PressAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        switch (callback.Action)
        {
            case CallbackAction.PayByCard:
                await PlaceAsync(visit, callback, PayWith.Card, ct);
                break;
            case CallbackAction.PayFromWallet:
                await PlaceAsync(visit, callback, PayWith.WalletFirst, ct);
                break;
            case CallbackAction.CancelOrder:
                await CancelAsync(visit, callback.Id, ct);
                break;
            default:
                await placedOrders.ShowAsync(visit, callback.Id, ct);
                break;
        }
    }

    private async Task PlaceAsync(Visit visit, Callback callback, PayWith with, CancellationToken ct)
    {
        if (callback.Code.Length > 0 && await queries.OfDraftAsync(visit.Actor, callback.Token, ct) is { } placed)
        {
            await placedOrders.ShowAsync(visit, placed, ct);
            return;
        }

        // The code is entered anew: buttons can be forged, and it may have been used up since the invoice was shown.
        var entered = callback.Code.Length > 0 ? await discounts.TryAsync(visit.Actor, callback.Code, callback.Id, callback.Other, ct) : null;
        if (entered is { Refused: { } refused })
        {
            visit.Replies.Answer(visit.Words.Sentence(refused), isAlert: true);
            visit.Replies.Show(ShopScreens.Invoice(visit.Words, entered.Quote, DraftToken.New()));
            return;
        }

        var orderId = await orders.PlaceAsync(visit.Actor, new OrderRequest(callback.Id, callback.Other, with, callback.Token, entered?.Quote.Offer), ct);
        await placedOrders.ShowAsync(visit, orderId, ct);
    }

    private async Task CancelAsync(Visit visit, long orderId, CancellationToken ct)
    {
        await orders.CancelAsync(visit.Actor, orderId, ct);
        await placedOrders.ShowAsync(visit, orderId, ct);
    }
}
