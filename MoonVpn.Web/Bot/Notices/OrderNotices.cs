using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Accounts;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Notices;

/// <summary>Tells a customer what became of an order, and of the account it made.</summary>
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

        var account = await accounts.GetAsync(Self, accountId, ct);
        var picture = await accounts.QrAsync(Self, accountId, ct);
        var to = new Address(item.ChatId!.Value);
        await ScreenSender.SendAsync(messenger, to, AccountScreens.Delivery(words, account, picture, time.GetUtcNow().UtcDateTime), ct);
        if (AccountScreens.LinksAlone(words, account) is { } links)
        {
            await messenger.SendAsync(to, links, null, null, ct);
        }

        return true;
    }

    public async Task<bool> FailedAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var order = await orders.GetAsync(Self, item.Content.Id, ct);
        await payments.RefreshAsync(order.ReceiptId, words, ct);
        var text = order switch
        {
            { CloseReason: OrderCloseReason.NoRoom } => words.Html(Say.OrderNoRoom, order.TrackingCode, order.LocationName),
            { FinalAmount: 0 } => words.Html(Say.TrialFailed),
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

    public async Task<bool> AccountEndedAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var account = await accounts.GetAsync(Self, item.Content.Id, ct);
        return await WriteAsync(item, words, words.Html(Say.AccountEnded, account.EmailName), ct);
    }

    private async Task<bool> WriteAsync(OutboxItem item, Words words, Html text, CancellationToken ct)
    {
        var screen = new Screen(text).Row(Key.Does(words.Plain(Say.KeyBuy), CallbackAction.Plans), words.HomeKey());
        await ScreenSender.SendAsync(messenger, new Address(item.ChatId!.Value), screen, ct);
        return true;
    }
}
