using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Start;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Payment;

/// <summary>Whatever a customer sends while a payment is open is its receipt: picture, file, or text with a number.</summary>
internal sealed class ReceiptIntake(ReceiptService receipts, MeantPayment payments, PaymentScreens screens, StartHandler start)
{
    /// <returns>False: it is nothing of the kind.</returns>
    public async Task<bool> TakeAsync(Visit visit, CancellationToken ct)
    {
        var message = visit.Message!;
        if (ReceiptReader.Read(message) is not { } upload)
        {
            return false;
        }

        // The pictures of one album come as messages of their own; the first was answered.
        if (upload.MediaGroupId is not null && await receipts.AddToAlbumAsync(visit.Actor, upload, ct))
        {
            return true;
        }

        var isFile = upload.Kind != ReceiptFileKind.Text;
        if (await payments.FindAsync(visit.Actor, isFile, ct) is not { } payment)
        {
            return isFile && await HintAsync(visit, ct);
        }

        if (!isFile && !PersianText.Fold(upload.Text).Any(char.IsAsciiDigit))
        {
            // Words, not a number: perhaps a question.
            visit.Replies.Write(visit.Words.Html(Say.HintReceipt), replyTo: message.Id);
            return true;
        }

        await SubmitAsync(visit, payment, upload, ct);
        return true;
    }

    private async Task<bool> HintAsync(Visit visit, CancellationToken ct)
    {
        visit.Replies.Write(visit.Words.Html(Say.HintPhoto), replyTo: visit.Message!.Id);
        await start.ShowMenuAsync(visit, ct);
        return true;
    }

    private async Task SubmitAsync(Visit visit, PaymentDetails payment, ReceiptUpload upload, CancellationToken ct)
    {
        var receiptId = await receipts.SubmitAsync(visit.Actor, payment.ReceiptId, upload, ct);
        var sent = await payments.GetAsync(visit.Actor, receiptId, ct);
        visit.Replies.Write(
            Html.Lines(visit.Words.Html(Say.ReceiptReceived, sent.ReceiptCode), sent.IsLate ? visit.Words.Html(Say.StateLate) : null),
            replyTo: visit.Message!.Id);
        visit.Replies.Refresh(SubjectScreens.Payment(receiptId), await screens.OfReceiptAsync(visit.Words, receiptId, ct));
    }
}
