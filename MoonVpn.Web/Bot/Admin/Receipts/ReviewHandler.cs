using System.Globalization;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;
using MoonVpn.Web.Bot.Updates;
using Telegram.Bot.Types.Enums;

namespace MoonVpn.Web.Bot.Admin.Receipts;

/// <summary>The buttons under a receipt. Whoever presses is judged by their rights in the shop; being in the channel is none.</summary>
internal sealed class ReviewHandler(ReceiptService receipts, ReceiptReview review, ReceiptQueries queries) : IButtonHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } =
    [
        CallbackAction.ApproveReceipt, CallbackAction.OtherAmount, CallbackAction.RejectReasons, CallbackAction.RejectReceipt,
        CallbackAction.SecondOpinion, CallbackAction.ReceiptButtons,
    ];

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct) => callback.Action switch
    {
        CallbackAction.ApproveReceipt => ApproveAsync(visit, callback.Id, ct),
        CallbackAction.OtherAmount => AskAsync(visit, callback.Id, Say.AskAmount, ReviewAnswers.AmountFlow, ct),
        CallbackAction.RejectReceipt when callback.Other == (long)RejectionReason.Other => AskAsync(visit, callback.Id, Say.AskReason, ReviewAnswers.ReasonFlow, ct),
        CallbackAction.RejectReceipt => RejectAsync(visit, callback.Id, (RejectionReason)callback.Other, ct),
        CallbackAction.SecondOpinion => AskSuperadminAsync(visit, callback.Id, ct),
        _ => ChangeButtonsAsync(visit, callback, ct),
    };

    private async Task ApproveAsync(Visit visit, long receiptId, CancellationToken ct)
    {
        await receipts.ApproveAsync(visit.Actor, receiptId, null, ct);
        visit.Replies.Answer(visit.Words.Plain(Say.ToastApproved));
    }

    private async Task RejectAsync(Visit visit, long receiptId, RejectionReason reason, CancellationToken ct)
    {
        if (!Enum.IsDefined(reason))
        {
            throw new RefusedException(Refusal.NotFound);
        }

        await receipts.RejectAsync(visit.Actor, receiptId, reason, null, ct);
        visit.Replies.Answer(visit.Words.Plain(Say.ToastRejected));
    }

    private async Task AskSuperadminAsync(Visit visit, long receiptId, CancellationToken ct)
    {
        await review.AskSuperadminAsync(visit.Actor, receiptId, null, ct);
        visit.Replies.Answer(visit.Words.Plain(Say.ToastSecondOpinion));
    }

    /// <summary>Words in a channel have no author, so there the question goes to the admin's private chat.</summary>
    private async Task AskAsync(Visit visit, long receiptId, Say question, string flow, CancellationToken ct)
    {
        var receipt = await RequireOpenAsync(visit.Actor, receiptId, ct);
        var inChannel = visit.Chat.Type == ChatType.Channel;
        if (inChannel)
        {
            visit.Replies.Answer(visit.Words.Plain(Say.ToastAskedInPrivate));
        }

        visit.Replies.Ask(
            inChannel ? new Address(visit.From.Id) : visit.Address,
            visit.Words.Html(question, receipt.TrackingCode),
            flow,
            receiptId.ToString(CultureInfo.InvariantCulture));
    }

    private async Task ChangeButtonsAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        await RequireOpenAsync(visit.Actor, callback.Id, ct);
        visit.Replies.Buttons(callback.Action == CallbackAction.RejectReasons
            ? ReviewScreens.ReasonKeys(visit.Words, callback.Id)
            : ReviewScreens.DecisionKeys(visit.Words, callback.Id));
    }

    private async Task<ReceiptRow> RequireOpenAsync(Actor actor, long receiptId, CancellationToken ct)
    {
        var receipt = await queries.GetAsync(actor, receiptId, ct);
        if (receipt.RespondedAt is { } when)
        {
            throw new RefusedException(Refusal.ReceiptAlreadyDecided, receipt.DecidedBy ?? "", when, receipt.Status);
        }

        return receipt.IsDecidable ? receipt : throw new RefusedException(Refusal.ReceiptNotOpen);
    }
}
