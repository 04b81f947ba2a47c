using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Orders;

/// <summary>One's own orders and what became of each.</summary>
internal sealed class OrdersHandler(OrderQueries orders, OrderTimeline timeline) : IButtonHandler, IWordHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } = [CallbackAction.Orders, CallbackAction.Order];

    public Say? Label => Say.KeyOrders;

    public CallbackAction Same => CallbackAction.Orders;

    public Task ReadAsync(Visit visit, string text, CancellationToken ct) => ShowListAsync(visit, 0, ct);

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct) =>
        callback.Action == CallbackAction.Order ? ShowAsync(visit, callback, ct) : ShowListAsync(visit, callback.Id, ct);

    public async Task<bool> RefusedAsync(Visit visit, Callback callback, RefusedException refused, CancellationToken ct)
    {
        await ShowListAsync(visit, callback.Action == CallbackAction.Order ? callback.Other : 0, ct);
        return true;
    }

    private async Task ShowListAsync(Visit visit, long wanted, CancellationToken ct)
    {
        var first = await orders.ListMineAsync(visit.Actor, Request(wanted), ct);
        var page = Page.Of(wanted, first.Total, OrderScreens.RowsPerPage);
        var rows = page.Index == wanted ? first : await orders.ListMineAsync(visit.Actor, Request(page.Index), ct);
        visit.Replies.Show(OrderScreens.List(visit.Words, rows.Items, page));
    }

    private async Task ShowAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        var order = await orders.GetAsync(visit.Actor, callback.Id, ct);
        if (order.UserId != visit.Actor.UserId)
        {
            // The staff looks at other people's orders in the portal.
            throw new RefusedException(Refusal.NotFound);
        }

        var canPay = order is { Status: OrderStatus.Pending, ReceiptId: not null };
        visit.Replies.Show(OrderScreens.One(visit.Words, order, await timeline.ListAsync(visit.Actor, order.Id, ct), canPay, callback.Other));
    }

    private static PageRequest Request(long page) => new((int)Math.Clamp(page, 0, int.MaxValue / 100), OrderScreens.RowsPerPage);
}
