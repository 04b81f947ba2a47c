using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Accounts;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Notices;

/// <summary>Tells a customer what became of an order, and of the account it made or changed.</summary>
internal sealed class OrderNotices(OrderQueries orders, LinkedAccounts accounts, PaymentMessages payments, Messenger messenger, TimeProvider time)
{
    private static readonly Actor Self = Actor.System("outbox");

    /// <summary>The delivery: picture, links, facts.</summary>
    public async Task<bool> CompletedAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var order = await orders.GetAsync(Self, item.Content.Id, ct);
        if (order.AccountId is not { } accountId)
        {
            return false;
        }

        return await DeliverAsync(item, accountId, Say.DeliveryTitle, words, ct);
    }

    /// <summary>The account is elsewhere, or has new secrets: its new link, delivered like the first.</summary>
    public Task<bool> LinkedAnewAsync(OutboxItem item, Say title, Words words, CancellationToken ct) => DeliverAsync(item, item.Content.Id, title, words, ct);

    public async Task<bool> ChangedAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var account = await accounts.GetAsync(Self, item.Content.Id, ct);
        return await WriteAsync(item, words, AccountScreens.Changed(words, account, time.GetUtcNow().UtcDateTime), ct);
    }

    public async Task<bool> QueuedAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var account = await accounts.GetAsync(Self, item.Content.Id, ct);
        return await WriteAsync(item, words, words.Html(Say.PeriodQueued, account.EmailName), ct);
    }

    public async Task<bool> FailedAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var order = await orders.GetAsync(Self, item.Content.Id, ct);
        await payments.RefreshAsync(order.ReceiptId, words, ct);
        var text = order switch
        {
            { CloseReason: OrderCloseReason.NoRoom } => words.Html(Say.OrderNoRoom, order.TrackingCode, order.LocationName),
            { CloseReason: OrderCloseReason.AccountUnfit } => words.Html(Say.OrderAccountUnfit, order.TrackingCode, order.AccountName ?? ""),
            { Kind: OrderKind.LocationChange, FinalAmount: 0 } => words.Html(Say.MoveFailed, order.AccountName ?? "", order.LocationName),
            { Kind: OrderKind.LocationChange or OrderKind.Renewal or OrderKind.ExtraTime or OrderKind.ExtraTraffic } =>
                words.Html(Say.ChangeFailed, order.AccountName ?? "", order.TrackingCode, words.Money(order.FinalAmount)),
            { Kind: OrderKind.Trial } => words.Html(Say.TrialFailed),
            { FinalAmount: 0 } => words.Html(Say.OrderFailedFree, order.TrackingCode),
            _ => words.Html(Say.OrderFailed, order.TrackingCode, words.Money(order.FinalAmount)),
        };
        return await WriteAsync(item, words, text, ct);
    }

    public async Task<bool> ExpiredAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var order = await orders.GetAsync(Self, item.Content.Id, ct);
        await payments.RefreshAsync(order.ReceiptId, words, ct);
        return await WriteAsync(item, words, words.Html(Say.OrderExpired, order.TrackingCode), ct);
    }

    /// <summary>The amount travels with the message: an order may be refunded in parts.</summary>
    public async Task<bool> RefundedAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var order = await orders.GetAsync(Self, item.Content.Id, ct);
        return await WriteAsync(item, words, words.Html(Say.OrderRefunded, order.TrackingCode, item.Content.Text ?? ""), ct);
    }

    public async Task<bool> SettledAsync(OutboxItem item, Words words, CancellationToken ct) =>
        await WriteAsync(item, words, words.Html(Say.SellerSettled, item.Content.Text ?? ""), ct);

    public async Task<bool> AccountEndedAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var account = await accounts.GetAsync(Self, item.Content.Id, ct);
        await ScreenSender.SendAsync(messenger, new Address(item.ChatId!.Value), ReminderScreens.Ended(words, account), ct);
        return true;
    }

    private async Task<bool> DeliverAsync(OutboxItem item, long accountId, Say title, Words words, CancellationToken ct)
    {
        var account = await accounts.GetAsync(Self, accountId, ct);
        if (account.ConfigUrl is null)
        {
            // It changed again meanwhile; there will be another message.
            return false;
        }

        var picture = await accounts.QrAsync(Self, accountId, ct);
        var to = new Address(item.ChatId!.Value);
        await ScreenSender.SendAsync(messenger, to, AccountScreens.Delivery(words, account, picture, time.GetUtcNow().UtcDateTime, title), ct);
        if (AccountScreens.LinksAlone(words, account) is { } links)
        {
            await messenger.SendAsync(to, links, null, null, ct);
        }

        return true;
    }

    private async Task<bool> WriteAsync(OutboxItem item, Words words, Html text, CancellationToken ct)
    {
        var screen = new Screen(text).Row(Key.Does(words.Plain(Say.KeyBuy), CallbackAction.Plans), words.HomeKey());
        await ScreenSender.SendAsync(messenger, new Address(item.ChatId!.Value), screen, ct);
        return true;
    }
}
