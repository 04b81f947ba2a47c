using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Web.Bot.Payment;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Notices;

/// <summary>The customer's messages about one payment: edited as it goes on, and sent anew when there is a new one to make.</summary>
internal sealed class PaymentMessages(OrderQueries orders, PaymentScreens screens, SubjectScreens subjects, Messenger messenger)
{
    private static readonly Actor Self = Actor.System("outbox");

    public Task<PaymentDetails> GetAsync(long receiptId, CancellationToken ct) => orders.PaymentOfReceiptAsync(Self, receiptId, ct);

    public Task<PaymentDetails> NewestAsync(long orderId, CancellationToken ct) => orders.PaymentAsync(Self, orderId, ct);

    /// <param name="receiptId">Null: nothing went by card.</param>
    public async Task RefreshAsync(long? receiptId, Words words, CancellationToken ct)
    {
        if (receiptId is { } id)
        {
            await subjects.EditAsync(SubjectScreens.Payment(id), await screens.OfReceiptAsync(words, id, ct), ct);
        }
    }

    public async Task SendAsync(long chatId, long receiptId, Words words, Html heading, CancellationToken ct)
    {
        var screen = (await screens.OfReceiptAsync(words, receiptId, ct)).After(heading);
        var messageId = await ScreenSender.SendAsync(messenger, new Address(chatId), screen, ct);
        await subjects.KeepAsync(chatId, messageId, SubjectScreens.Payment(receiptId), isMedia: false, ct);
    }
}
