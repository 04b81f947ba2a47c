using MoonVpn.Core.Conversations;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Admin.Receipts;

/// <summary>Posts receipts where they are decided, and keeps every copy up to date.</summary>
/// <remarks>One at a time for each receipt: two at once would both send the same picture of an album, and the older words could be written last.</remarks>
internal sealed class ReceiptPosts(ReviewMatters matters, EvidencePosts evidence, Messenger messenger, SubjectScreens subjects) : IDisposable
{
    // Receipts that share a turn only wait for each other.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public Task PostAsync(Address to, Words words, long receiptId, CancellationToken ct) =>
        InTurnAsync(receiptId, () => SendAsync(to, words, receiptId, ct), ct);

    /// <summary>Every copy shows what became of the receipt; one that cannot be edited gets a message beside it.</summary>
    public Task RefreshAsync(Words words, long receiptId, CancellationToken ct) => InTurnAsync(receiptId, () => EditAsync(words, receiptId, ct), ct);

    public void Dispose()
    {
        foreach (var turn in _turns)
        {
            turn.Dispose();
        }
    }

    private async Task InTurnAsync(long receiptId, Func<Task> work, CancellationToken ct)
    {
        var turn = _turns[receiptId % _turns.Length];
        await turn.WaitAsync(ct);
        try
        {
            await work();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task SendAsync(Address to, Words words, long receiptId, CancellationToken ct)
    {
        var matter = await matters.GetAsync(receiptId, ct);
        var screen = ReviewScreens.Of(words, matter);
        var isMedia = false;
        if (await evidence.TrySendAsync(to, matter, 0, screen, null, ct) is { } shown)
        {
            isMedia = true;
        }
        else
        {
            shown = await ScreenSender.SendAsync(messenger, to, screen, ct);
        }

        await subjects.KeepAsync(to.ChatId, shown, SubjectScreens.Review(receiptId), isMedia, ct);
        // Of an album more may have come since it was read.
        await evidence.SendOthersAsync(to, await matters.GetAsync(receiptId, ct), shown, ct);
    }

    private async Task EditAsync(Words words, long receiptId, CancellationToken ct)
    {
        var matter = await matters.GetAsync(receiptId, ct);
        var screen = ReviewScreens.Of(words, matter);
        foreach (var copy in await subjects.FindAsync(SubjectScreens.Review(receiptId), ct))
        {
            try
            {
                await EditAsync(copy, matter, screen, ct);
            }
            catch (SendException gone) when (gone.Failure == SendFailure.Blocked)
            {
                // Nobody sees that copy any more; the others are still to be changed.
            }
        }
    }

    private async Task EditAsync(PostedMessage copy, ReviewMatter matter, Screen screen, CancellationToken ct)
    {
        if (!await subjects.EditAsync(copy, screen, ct))
        {
            await messenger.SendAsync(new Address(copy.ChatId), screen.Text, screen.Keyboard, copy.MessageId, ct);
        }

        await evidence.SendOthersAsync(new Address(copy.ChatId), matter, copy.MessageId, ct);
    }
}
