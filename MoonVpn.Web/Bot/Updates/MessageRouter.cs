using MoonVpn.Core.Kernel;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Gates;
using MoonVpn.Web.Bot.Payment;
using MoonVpn.Web.Bot.Start;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Updates;

/// <summary>What a message means: a command, the label of a key in any language, the answer to a question, a receipt; else a hint.</summary>
internal sealed class MessageRouter(IEnumerable<IWordHandler> words, IEnumerable<IAnswerHandler> answers, ReceiptIntake receipts, StartHandler start, GateKeeper gates)
{
    private readonly IReadOnlyList<IWordHandler> _words = [.. words];
    private readonly IReadOnlyList<IAnswerHandler> _answers = [.. answers];

    public async Task RouteAsync(Visit visit, CancellationToken ct)
    {
        if (Visitors.IsAnonymous(visit.Message!))
        {
            visit.Replies.Write(visit.Words.Html(Say.Anonymous), replyTo: visit.Message!.Id);
            return;
        }

        var text = PersianText.Fold(visit.Message?.Text);
        if (visit.IsPrivate && FindWord(visit, text) is { } handler)
        {
            // Whatever was asked before is no longer meant.
            await ForgetAsync(visit, ct);
            if (!await gates.StopsAsync(visit, new Callback(handler.Same), ct))
            {
                await handler.ReadAsync(visit, text, ct);
            }

            return;
        }

        if (text.Length > 0 && Reaches.AskedBy(visit.Conversation.Flow, visit.Conversation.Data) is { } asked && await gates.StopsAsync(visit, asked, ct))
        {
            return;
        }

        if (await TakeAnswerAsync(visit, ct) || !visit.IsPrivate || await receipts.TakeAsync(visit, ct))
        {
            return;
        }

        visit.Replies.Write(visit.Words.Html(Say.HintText));
        await start.ShowMenuAsync(visit, ct);
    }

    /// <summary>A button was pressed instead of an answer.</summary>
    public async Task PressedAsync(Visit visit, CancellationToken ct)
    {
        foreach (var answer in _answers)
        {
            await answer.PressedAsync(visit, ct);
        }
    }

    /// <summary>An answer that was refused for good is not waited for any longer.</summary>
    public Task RefusedAsync(Visit visit, Refusal refusal, CancellationToken ct) =>
        refusal is Refusal.ReasonRequired or Refusal.AmountOutOfRange or Refusal.FieldTooLong or Refusal.RialOrToman or Refusal.SecondApprovalDiffers ? Task.CompletedTask : ForgetAsync(visit, ct);

    private async Task<bool> TakeAnswerAsync(Visit visit, CancellationToken ct)
    {
        foreach (var answer in _answers)
        {
            if (await answer.TakeAsync(visit, ct))
            {
                return true;
            }
        }

        return false;
    }

    private async Task ForgetAsync(Visit visit, CancellationToken ct)
    {
        foreach (var answer in _answers)
        {
            await answer.ForgetAsync(visit, ct);
        }
    }

    private IWordHandler? FindWord(Visit visit, string text)
    {
        var command = text.StartsWith('/') ? text.Split(' ', '@')[0].ToLowerInvariant() : null;
        return command is not null
            ? _words.FirstOrDefault(handler => handler.Command == command)
            : visit.Label is { } label ? _words.FirstOrDefault(handler => handler.Label == label) : null;
    }
}
