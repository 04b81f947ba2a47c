using System.Diagnostics;
using System.Globalization;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Admin.Receipts;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>Says what a handler had to say, once its work is committed. If it cannot be said, the person presses again: nothing is lost.</summary>
internal sealed class ReplySender(Messenger messenger, ScreenSender screens, SubjectScreens subjects, ReceiptPosts posts, ConversationService conversations)
{
    private const int MostAttempts = 3;

    private static readonly Actor Self = Actor.System("bot");
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public async Task SendAsync(Visit visit, CancellationToken ct)
    {
        if (visit is { Callback: { } callback, IsAnswered: false })
        {
            await messenger.AnswerAsync(callback.Id, visit.Replies.Toast, visit.Replies.ToastIsAlert, ct);
        }
        else if (visit is { IsAnswered: true, Replies.Toast: { } said })
        {
            await InsistAsync(() => messenger.SendAsync(visit.Address, Html.Escape(said), null, null, ct), ct);
        }

        foreach (var reply in visit.Replies.All)
        {
            await InsistAsync(() => SendAsync(visit, reply, ct), ct);
        }
    }

    /// <summary>Answers a button whose work takes longer than a press may wait.</summary>
    public Task AnswerAsync(string callbackId, string? text, CancellationToken ct) => messenger.AnswerAsync(callbackId, text, isAlert: false, ct);

    private Task SendAsync(Visit visit, Reply reply, CancellationToken ct) => reply switch
    {
        Reply.Show show => screens.ShowAsync(visit, show.Screen, ct),
        Reply.Later later => ShowAsync(visit, later, ct),
        Reply.Redraw redraw => screens.RedrawAsync(visit, redraw.Screen, ct),
        Reply.Pay pay => screens.PayAsync(visit, pay.Screen, pay.Subject, ct),
        Reply.Refresh refresh => subjects.EditAsync(refresh.Subject, refresh.Screen, ct),
        Reply.Write write => messenger.SendAsync(visit.Address, write.Text, write.Keyboard, write.ReplyTo, ct),
        Reply.Buttons buttons => visit.PressedId is { } id ? messenger.EditKeyboardAsync(visit.Chat.Id, id, buttons.Keyboard, ct) : Task.CompletedTask,
        Reply.Ask ask => AskAsync(visit, ask, ct),
        Reply.ShowTo show => ScreenSender.SendAsync(messenger, show.To, show.Screen, ct),
        Reply.PostReceipt post => posts.PostAsync(visit.Address, visit.Words, post.ReceiptId, ct),
        _ => throw new UnreachableException(),
    };

    private async Task ShowAsync(Visit visit, Reply.Later later, CancellationToken ct) => await screens.ShowAsync(visit, await later.Make(ct), ct);

    /// <summary>The answer is known by the message it replies to.</summary>
    private async Task AskAsync(Visit visit, Reply.Ask ask, CancellationToken ct)
    {
        var question = await messenger.SendAsync(ask.To, ask.Question, new ForceReplyMarkup { Selective = true }, visit.PressedId is { } id && ask.To.ChatId == visit.Chat.Id ? id : null, ct);
        var data = string.Create(CultureInfo.InvariantCulture, $"{ask.Data}:{question}");
        await conversations.SetFlowAsync(Self, ask.To.ChatId, visit.From.Id, ask.Flow, data, ct);
    }

    private static async Task InsistAsync(Func<Task> send, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await send();
                return;
            }
            catch (SendException failure) when (attempt < MostAttempts && failure.Failure is SendFailure.TooMany or SendFailure.Unknown && failure.RetryAfter is null or { TotalSeconds: <= 30 })
            {
                await Task.Delay(failure.RetryAfter is { } told && told <= LongestWait ? told : TimeSpan.FromSeconds(attempt), ct);
            }
        }
    }
}
