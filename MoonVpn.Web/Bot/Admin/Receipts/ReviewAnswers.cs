using System.Globalization;
using MoonVpn.Core.Conversations;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;

namespace MoonVpn.Web.Bot.Admin.Receipts;

/// <summary>What an admin writes back: the amount that arrived, or a reason in their own words. A question that was answered wrongly still stands.</summary>
internal sealed class ReviewAnswers(ReceiptService receipts, ReceiptReview review, ReceiptQueries queries, ConversationService conversations) : IAnswerHandler
{
    public const string AmountFlow = "receipt-amount";
    public const string ReasonFlow = "receipt-reason";
    public const string DoubtFlow = "receipt-doubt";
    public const string UndoFlow = "receipt-undo";
    public const string OverrideFlow = "receipt-override";

    private static readonly Actor Self = Actor.System("bot");

    public async Task<bool> TakeAsync(Visit visit, CancellationToken ct)
    {
        if (!IsAsked(visit) || visit.Message?.Text is not { Length: > 0 } text || Question(visit) is not { } receiptId)
        {
            return false;
        }

        var receipt = await queries.GetAsync(visit.Actor, receiptId, ct);
        if (await ActAsync(visit, receipt, text, ct) is { } said)
        {
            visit.Replies.Write(said, replyTo: visit.Message!.Id);
            await ForgetAsync(visit, ct);
        }

        return true;
    }

    public Task ForgetAsync(Visit visit, CancellationToken ct) => IsAsked(visit)
        ? conversations.SetFlowAsync(Self, visit.Chat.Id, visit.From.Id, null, "{}", ct)
        : Task.CompletedTask;

    private static bool IsAsked(Visit visit) => visit.Conversation.Flow is AmountFlow or ReasonFlow or DoubtFlow or UndoFlow or OverrideFlow;

    /// <returns>What to say; null: the question was not answered yet.</returns>
    private async Task<Html?> ActAsync(Visit visit, ReceiptRow receipt, string text, CancellationToken ct)
    {
        switch (visit.Conversation.Flow)
        {
            case AmountFlow:
                return await ApproveAsync(visit, receipt, text, ct);
            case ReasonFlow:
                await receipts.RejectAsync(visit.Actor, receipt.Id, RejectionReason.Other, text, ct);
                return visit.Words.Html(Say.ReasonNoted, receipt.TrackingCode);
            case DoubtFlow:
                await review.FlagAsync(visit.Actor, receipt.Id, text, ct);
                return visit.Words.Html(Say.DoubtNoted, receipt.TrackingCode);
            case OverrideFlow:
                await review.OverrideAsync(visit.Actor, receipt.Id, receipt.ApprovedAmount, text, ct);
                return visit.Words.Html(Say.OverrideNoted, receipt.TrackingCode);
            default:
                await review.UndoAsync(visit.Actor, receipt.Id, text, ct);
                return visit.Words.Html(Say.UndoNoted, receipt.TrackingCode);
        }
    }

    private async Task<Html?> ApproveAsync(Visit visit, ReceiptRow receipt, string text, CancellationToken ct)
    {
        if (!TypedAmount.TryRead(text, receipt, out var amount))
        {
            visit.Replies.Write(visit.Words.Html(Say.AmountUnclear), replyTo: visit.Message!.Id);
            return null;
        }

        var outcome = await receipts.ApproveAsync(visit.Actor, receipt.Id, amount, ct);
        var noted = outcome switch
        {
            ApprovalOutcome.Approved => Say.AmountNoted,
            ApprovalOutcome.WaitsForSecond => Say.AmountNotedFirst,
            ApprovalOutcome.InWallet => Say.AmountNotedInWallet,
        };
        return visit.Words.Html(noted, receipt.TrackingCode, visit.Words.Money(amount));
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
