using MoonVpn.Core.Notifications;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Payment;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Notices;

/// <summary>Tells a customer how a payment goes: the payment's own message is edited, and what needs attention is a new one.</summary>
internal sealed class ReceiptNotices(PaymentMessages payments, Messenger messenger, SettingsStore settings, TimeProvider time)
{
    public async Task<bool> RemindAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var payment = await payments.GetAsync(item.Content.Id, ct);
        if (!IsOpen(payment))
        {
            return false;
        }

        await payments.RefreshAsync(payment.ReceiptId, words, ct);
        var left = payment.UploadUntil - time.GetUtcNow().UtcDateTime;
        return await WriteAsync(item, words.Html(Say.Reminder, (int)Math.Ceiling(Math.Max(0, left.TotalMinutes)), payment.OrderCode), words, ct);
    }

    public async Task<bool> ApprovedAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var payment = await payments.GetAsync(item.Content.Id, ct);
        await payments.RefreshAsync(payment.ReceiptId, words, ct);
        var arrived = words.Money(payment.ApprovedAmount ?? payment.Amount);
        return payment switch
        {
            { IsUndone: true } => false, // Another message says so.
            { Kind: OrderKind.TopUp } => await WriteAsync(item, words.Html(Say.ApprovedToWallet, arrived), words, ct),
            { PaidOrder: false } => await WriteAsync(item, words.Html(Say.ApprovedOrderOver, arrived, payment.OrderCode), words, ct),
            { OrderStatus: OrderStatus.Completed } => true, // The delivery follows at once and says it all.
            { OrderStatus: OrderStatus.Paid } => await WriteAsync(item, words.Html(Say.ApprovedNotice, arrived), words, ct),
            _ => await WriteAsync(item, words.Html(Say.ApprovedToWallet, arrived), words, ct),
        };
    }

    public async Task<bool> ShortAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var payment = await payments.GetAsync(item.Content.Id, ct);
        await payments.RefreshAsync(payment.ReceiptId, words, ct);
        var rest = await payments.NewestAsync(payment.OrderId, ct);
        if (rest.ReceiptId == payment.ReceiptId)
        {
            return await WriteAsync(item, words.Html(Say.ShortNoCard, words.Money(payment.ApprovedAmount ?? 0), payment.OrderCode), words, ct);
        }

        if (!IsOpen(rest))
        {
            return false;
        }

        var heading = words.Html(Say.ShortNotice, words.Money(payment.ApprovedAmount ?? 0), words.Money(rest.Amount));
        await payments.SendAsync(item.ChatId!.Value, rest.ReceiptId, words, heading, ct);
        return true;
    }

    public async Task<bool> RejectedAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var payment = await payments.GetAsync(item.Content.Id, ct);
        await payments.RefreshAsync(payment.ReceiptId, words, ct);
        var notice = words.Html(Say.RejectedNotice, payment.ReceiptCode, PaymentScreens.Reason(words, payment));
        var again = await payments.NewestAsync(payment.OrderId, ct);
        if (again.OrderStatus == OrderStatus.Pending && IsOpen(again))
        {
            await payments.SendAsync(item.ChatId!.Value, again.ReceiptId, words, Html.Of($"{notice}\n{words.Html(Say.RejectedAgain)}"), ct);
            return true;
        }

        return await WriteAsync(item, Html.Of($"{notice}\n{words.Html(Say.RejectedFinal)}"), words, ct);
    }

    public async Task<bool> DelayedAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var payment = await payments.GetAsync(item.Content.Id, ct);
        await payments.RefreshAsync(payment.ReceiptId, words, ct);
        return payment.ReceiptStatus is ReceiptStatus.Pending or ReceiptStatus.Expired
            && await WriteAsync(item, words.Html(Say.DelayedNotice, payment.ReceiptCode), words, ct);
    }

    public async Task<bool> UndoneAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var payment = await payments.GetAsync(item.Content.Id, ct);
        await payments.RefreshAsync(payment.ReceiptId, words, ct);
        return await WriteAsync(item, words.Html(Say.ReceiptUndone, payment.ReceiptCode), words, ct);
    }

    private static bool IsOpen(PaymentDetails payment) => payment is { ReceiptStatus: ReceiptStatus.Pending, SubmittedAt: null };

    private async Task<bool> WriteAsync(OutboxItem item, Html text, Words words, CancellationToken ct)
    {
        var screen = new Screen(text)
            .Row(SupportContact.Url(settings) is { } url ? Key.Opens(words.Plain(Say.KeySupportChat), url) : null, words.HomeKey());
        await ScreenSender.SendAsync(messenger, new Address(item.ChatId!.Value), screen, ct);
        return true;
    }
}
