using MoonVpn.Core.Kernel;
using MoonVpn.Core.Notifications;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Bot.Admin.Receipts;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Notices;

/// <summary>Tells those who decide receipts, and the superadmins.</summary>
internal sealed class StaffNotices(ReceiptQueries receipts, ReceiptPosts posts, SubjectScreens subjects, Messenger messenger, TimeProvider time)
{
    private static readonly Actor Self = Actor.System("outbox");

    public async Task<bool> ReviewAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        if ((await receipts.GetAsync(Self, item.Content.Id, ct)).RespondedAt is not null)
        {
            return false;
        }

        await posts.PostAsync(new Address(item.ChatId!.Value, item.ThreadId), words, item.Content.Id, ct);
        return true;
    }

    public async Task<bool> CopiesAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        await posts.RefreshAsync(words, item.Content.Id, ct);
        return true;
    }

    /// <summary>Said as a reply to each copy, so that one press leads to it.</summary>
    public async Task<bool> WaitingAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        var receipt = await receipts.GetAsync(Self, item.Content.Id, ct);
        if (receipt is not { Status: ReceiptStatus.Pending, SubmittedAt: { } since })
        {
            return false;
        }

        var minutes = (int)(time.GetUtcNow().UtcDateTime - since).TotalMinutes;
        foreach (var copy in await subjects.FindAsync(SubjectScreens.Review(receipt.Id), ct))
        {
            try
            {
                await messenger.SendAsync(new Address(copy.ChatId), words.Html(Say.WaitingReminder, receipt.TrackingCode, minutes), null, copy.MessageId, ct);
            }
            catch (SendException gone) when (gone.Failure == SendFailure.Blocked)
            {
                // Nobody reads that chat any more; the others are still to be told.
            }
        }

        return true;
    }

    public async Task<bool> AlertAsync(OutboxItem item, Words words, CancellationToken ct)
    {
        await messenger.SendAsync(new Address(item.ChatId!.Value), words.Html(Say.OperatorAlert, Html.Name(item.Content.Text, 500)), null, null, ct);
        return true;
    }
}
