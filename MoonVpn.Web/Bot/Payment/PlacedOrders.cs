using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Payment;

/// <summary>What is shown once an order is placed: the card it is to be paid on, or that it is paid and what happens next.</summary>
internal sealed class PlacedOrders(OrderQueries orders, PaymentScreens screens)
{
    /// <summary>Places the order of a button, or finds the one it has made already.</summary>
    public async Task ShowAsync(Visit visit, string draftToken, Func<Task<long>> placeAsync, CancellationToken ct) =>
        await ShowAsync(visit, await orders.OfDraftAsync(visit.Actor, draftToken, ct) ?? await placeAsync(), ct);

    public async Task ShowAsync(Visit visit, long orderId, CancellationToken ct)
    {
        var order = await orders.GetAsync(visit.Actor, orderId, ct);
        if (order.ReceiptId is { } receiptId)
        {
            visit.Replies.Pay(await screens.OfReceiptAsync(visit.Words, receiptId, ct), SubjectScreens.Payment(receiptId));
            return;
        }

        var isChange = order.Kind is not (OrderKind.Purchase or OrderKind.Trial);
        visit.Replies.Show(new Screen(Text(visit.Words, order))
            .Row(
                isChange && order is { AccountId: { } accountId, AccountName: { } name } ? Key.Does(visit.Words.Plain(Say.KeyAccountNamed, name), CallbackAction.Account, accountId) : null,
                visit.Words.HomeKey()));
    }

    private static Html Text(Words words, OrderRow order) => order.Kind switch
    {
        OrderKind.LocationChange => words.Html(Say.PaidMove, order.AccountName ?? "", order.LocationName),
        OrderKind.Renewal or OrderKind.ExtraTraffic or OrderKind.ExtraTime => words.Html(Say.PaidChange, order.TrackingCode, words.Name(order.Kind), order.AccountName ?? ""),
        _ => words.Html(Say.Paid, order.TrackingCode),
    };
}
