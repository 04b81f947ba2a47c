using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Orders;

internal static class OrderScreens
{
    public const int RowsPerPage = 6;

    public static Screen List(Words words, IReadOnlyList<OrderRow> orders, Page page)
    {
        var screen = new Screen(Html.Lines(
        [
            words.Html(Say.OrdersTitle),
            orders.Count == 0 ? words.Html(Say.OrdersEmpty) : null,
            .. orders.Select(order => (Html?)Html.Of(
                $"\n<b>{words.Name(order.Kind)}</b> · {Price(words, order)} · {State(words, order)}\n<code>{order.TrackingCode}</code> · {words.Moment(order.CreatedAt)}")),
        ]));
        return screen
            .Column(orders.Select(order => Key.Does(words.Plain(Say.KeyPlan, words.Name(order.Kind), order.TrackingCode), CallbackAction.Order, order.Id, page.Index)))
            .Row(orders.Count == 0 ? Key.Good(words.Plain(Say.KeyBuy), new Callback(CallbackAction.Plans)) : null)
            .Row(words.PageKeys(CallbackAction.Orders, page))
            .Row(words.BackKey(CallbackAction.Profile), words.HomeKey());
    }

    /// <param name="canPay">Its payment is still to be made, or looked at.</param>
    public static Screen One(Words words, OrderRow order, IReadOnlyList<OrderStep> steps, bool canPay, long page) => new Screen(Html.Lines(
        [
            words.Html(Say.OrderTitle, order.TrackingCode),
            words.Html(Say.LineFor, words.Name(order.Kind)),
            order.PlanName.Length > 0 ? words.Html(Say.LinePlan, order.PlanName) : null,
            order.LocationName.Length > 0 ? words.Html(Say.LineLocation, order.LocationName) : null,
            order.AccountName is { } account ? words.Html(Say.LineAccount, account) : null,
            Goods(words, order),
            order.DiscountAmount > 0 ? words.Html(Say.LineFullPrice, words.Money(order.Amount)) : null,
            words.Html(Say.LineAmount, Price(words, order)),
            words.Html(Say.LineStatus, State(words, order)),
            Html.Of($""),
            .. steps.Select(step => (Html?)Html.Of($"▫️ {words.Moment(step.At)}\n{Step(words, step)}")),
        ]))
        .Row(canPay ? Key.Good(words.Plain(Say.KeyContinuePayment), new Callback(CallbackAction.Payment, order.Id)) : null)
        .Row(order is { AccountId: { } id, AccountName: { } name } ? Key.Does(words.Plain(Say.KeyAccountNamed, name), CallbackAction.Account, id) : null)
        .Row(words.BackKey(CallbackAction.Orders, page), words.HomeKey());

    private static string Price(Words words, OrderRow order) => order.FinalAmount > 0 ? words.Money(order.FinalAmount) : words.Plain(Say.Free);

    private static string State(Words words, OrderRow order) => order is { Status: OrderStatus.Expired, CloseReason: { } why } ? words.Name(why) : words.Name(order.Status);

    private static Html? Goods(Words words, OrderRow order) => order.Kind switch
    {
        OrderKind.ExtraTraffic => words.Html(Say.LineTraffic, words.Size(order.TrafficBytes)),
        OrderKind.ExtraTime => words.Html(Say.LineDays, order.DurationDays),
        OrderKind.TopUp or OrderKind.LocationChange => null,
        _ => Html.Lines(words.Html(Say.LineTraffic, words.Traffic(order.TrafficBytes, order.IsUnlimited)), words.Html(Say.LineDays, order.DurationDays)),
    };

    private static Html Step(Words words, OrderStep step) => step.Kind switch
    {
        OrderStepKind.Placed => words.Html(Say.StepPlaced),
        OrderStepKind.ReceiptSent => words.Html(Say.StepReceiptSent, step.Code),
        OrderStepKind.ReceiptApproved => words.Html(Say.StepReceiptApproved, step.Code, words.Money(step.Amount ?? 0)),
        OrderStepKind.ReceiptRejected => words.Html(
            Say.StepReceiptRejected, step.Code, step.Reason is { Length: > 0 } own ? Html.Name(own, 300) : Html.Escape(words.Name(step.Rejection ?? Core.Payments.RejectionReason.Other))),
        OrderStepKind.Paid => words.Html(Say.StepPaid),
        OrderStepKind.Done => words.Html(Say.StepDone),
        OrderStepKind.Failed => words.Html(Say.StepFailed),
        OrderStepKind.Closed => words.Html(Say.StepClosed),
        _ => words.Html(Say.StepRefunded, words.Money(step.Amount ?? 0), step.Code),
    };
}
