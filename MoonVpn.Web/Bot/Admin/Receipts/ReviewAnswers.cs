using System.Globalization;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Receipts;

/// <summary>What an admin writes back: the amount that arrived, or a reason in their own words.</summary>
internal sealed class ReviewAnswers(ReceiptService receipts, ReceiptQueries queries, ConversationService conversations) : IAnswerHandler
{
    public const string AmountFlow = "receipt-amount";
    public const string ReasonFlow = "receipt-reason";

    private static readonly Actor Self = Actor.System("bot");

    public async Task<bool> TakeAsync(Visit visit, CancellationToken ct)
    {
        if (visit.Conversation.Flow is not (AmountFlow or ReasonFlow) || visit.Message?.Text is not { Length: > 0 } text || Question(visit) is not { } receiptId)
        {
            return false;
        }

        var done = visit.Conversation.Flow == AmountFlow ? await ApproveAsync(visit, receiptId, text, ct) : await RejectAsync(visit, receiptId, text, ct);
        if (done)
        {
            await ForgetAsync(visit, ct);
        }

        return true;
    }

    public Task ForgetAsync(Visit visit, CancellationToken ct) => visit.Conversation.Flow is AmountFlow or ReasonFlow
        ? conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, null, "{}", ct)
        : Task.CompletedTask;

    private async Task<bool> ApproveAsync(Visit visit, long receiptId, string text, CancellationToken ct)
    {
        if (!Toman.TryParse(text, out var amount) || amount <= 0)
        {
            visit.Replies.Write(visit.Words.Html(Say.AmountUnclear), replyTo: visit.Message!.Id);
            return false;
        }

        var receipt = await queries.GetAsync(visit.Actor, receiptId, ct);
        await receipts.ApproveAsync(visit.Actor, receiptId, amount, ct);
        visit.Replies.Write(visit.Words.Html(Say.AmountNoted, receipt.TrackingCode, visit.Words.Money(amount)), replyTo: visit.Message!.Id);
        return true;
    }

    private async Task<bool> RejectAsync(Visit visit, long receiptId, string text, CancellationToken ct)
    {
        var receipt = await queries.GetAsync(visit.Actor, receiptId, ct);
        await receipts.RejectAsync(visit.Actor, receiptId, RejectionReason.Other, text, ct);
        visit.Replies.Write(visit.Words.Html(Say.ReasonNoted, receipt.TrackingCode), replyTo: visit.Message!.Id);
        return true;
    }

    /// <summary>The receipt that was asked about, if this message answers that very question.</summary>
    private static long? Question(Visit visit)
    {
        if (visit.Conversation.Data.Split(':') is not [var receipt, var question]
            || !long.TryParse(receipt, NumberStyles.None, CultureInfo.InvariantCulture, out var receiptId))
        {
            return null;
        }

        var repliesTo = visit.Message!.ReplyToMessage?.Id;
        var isAnswer = repliesTo is { } id ? id.ToString(CultureInfo.InvariantCulture) == question : visit.IsPrivate;
        return isAnswer ? receiptId : null;
    }
}
