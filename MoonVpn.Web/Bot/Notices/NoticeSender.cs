using MoonVpn.Core.Notifications;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Notices;

/// <summary>Puts each kind of notification into words and sends it.</summary>
internal sealed class NoticeSender(OrderNotices orders, ReceiptNotices receipts, StaffNotices staff, ContactNotices contact, LifecycleNotices lifecycle, Voices voices)
{
    /// <returns>False: it has become pointless.</returns>
    public Task<bool> SendAsync(OutboxItem item, CancellationToken ct)
    {
        var words = voices.In(item.Language);
        return item.Type switch
        {
            NotificationType.OrderCompleted => orders.CompletedAsync(item, words, ct),
            NotificationType.OrderFailed => orders.FailedAsync(item, words, ct),
            NotificationType.OrderExpired => orders.ExpiredAsync(item, words, ct),
            NotificationType.AccountExpired => orders.AccountEndedAsync(item, words, ct),
            NotificationType.AccountChanged => orders.ChangedAsync(item, words, ct),
            NotificationType.PeriodQueued => orders.QueuedAsync(item, words, ct),
            NotificationType.AccountMoved => orders.LinkedAnewAsync(item, Say.MovedTitle, words, ct),
            NotificationType.AccountRotated => orders.LinkedAnewAsync(item, Say.NewLinkTitle, words, ct),
            NotificationType.PaymentReminder => receipts.RemindAsync(item, words, ct),
            NotificationType.ReceiptApproved => receipts.ApprovedAsync(item, words, ct),
            NotificationType.ReceiptShort => receipts.ShortAsync(item, words, ct),
            NotificationType.ReceiptRejected => receipts.RejectedAsync(item, words, ct),
            NotificationType.ReceiptDelayed => receipts.DelayedAsync(item, words, ct),
            NotificationType.ReceiptUndone => receipts.UndoneAsync(item, words, ct),
            NotificationType.OrderRefunded => orders.RefundedAsync(item, words, ct),
            NotificationType.SellerSettled => orders.SettledAsync(item, words, ct),
            NotificationType.ReceiptReview => staff.ReviewAsync(item, words, ct),
            NotificationType.ReceiptCopies => staff.CopiesAsync(item, words, ct),
            NotificationType.ReceiptWaiting => staff.WaitingAsync(item, words, ct),
            NotificationType.TrafficReminder or NotificationType.TimeReminder or NotificationType.RemovalReminder
                or NotificationType.AutoRenewalFailed or NotificationType.AccountGiven => lifecycle.SendAsync(item, words, ct),
            NotificationType.StaffMessage => contact.TellAsync(item, words, ct),
            NotificationType.OperatorAlert => staff.AlertAsync(item, words, ct),
        };
    }
}
