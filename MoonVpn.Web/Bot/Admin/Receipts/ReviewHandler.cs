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
internal sealed class ReviewHandler(ReceiptService receipts, ReceiptReview review, ReceiptQueries queries, ReviewMatters matters) : IButtonHandler
{
    public IReadOnlyList<CallbackAction> Actions { get; } =
    [
        CallbackAction.ApproveReceipt, CallbackAction.OtherAmount, CallbackAction.RejectReasons, CallbackAction.RejectReceipt,
        CallbackAction.SecondOpinion, CallbackAction.ReceiptButtons, CallbackAction.FulfilReceipt, CallbackAction.WatchReceipt, CallbackAction.FlagReceipt,
        CallbackAction.UnflagReceipt, CallbackAction.UndoReceipt, CallbackAction.WithdrawApproval, CallbackAction.OverrideReceipt, CallbackAction.ConfirmOverride,
    ];

    public Task PressAsync(Visit visit, Callback callback, CancellationToken ct) => callback.Action switch
    {
        CallbackAction.ApproveReceipt or CallbackAction.FulfilReceipt => ApproveAsync(visit, callback, ct),
        CallbackAction.OtherAmount => AskAsync(visit, callback.Id, Say.AskAmount, ReviewAnswers.AmountFlow, ct),
        CallbackAction.RejectReceipt when callback.Other == (long)RejectionReason.Other => AskAsync(visit, callback.Id, Say.AskReason, ReviewAnswers.ReasonFlow, ct),
        CallbackAction.RejectReceipt => RejectAsync(visit, callback.Id, (RejectionReason)callback.Other, ct),
        CallbackAction.SecondOpinion => DoAsync(visit, review.AskSuperadminAsync(visit.Actor, callback.Id, null, ct), Say.ToastSecondOpinion),
        CallbackAction.WatchReceipt => DoAsync(visit, review.WatchAsync(visit.Actor, callback.Id, ct), Say.ToastWatching),
        CallbackAction.UnflagReceipt => DoAsync(visit, review.UnflagAsync(visit.Actor, callback.Id, ct), Say.ToastUnflagged),
        CallbackAction.FlagReceipt => AskAsync(visit, callback.Id, Say.AskDoubt, ReviewAnswers.DoubtFlow, ct),
        CallbackAction.UndoReceipt => AskAsync(visit, callback.Id, Say.AskUndo, ReviewAnswers.UndoFlow, ct),
        CallbackAction.WithdrawApproval => DoAsync(visit, review.WithdrawAsync(visit.Actor, callback.Id, ct), Say.ToastWithdrawn),
        CallbackAction.OverrideReceipt => AskToOverrideAsync(visit, callback.Id, ct),
        CallbackAction.ConfirmOverride => AskAsync(visit, callback.Id, Say.AskOverride, ReviewAnswers.OverrideFlow, ct),
        _ => ChangeButtonsAsync(visit, callback, ct),
    };

    private async Task ApproveAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        long? amount = callback.Other > 0 ? callback.Other : null;
        var outcome = await (callback.Action == CallbackAction.FulfilReceipt
            ? receipts.ApproveAndFulfilAsync(visit.Actor, callback.Id, amount, ct)
            : receipts.ApproveAsync(visit.Actor, callback.Id, amount, ct));
        if (outcome == ApprovalOutcome.InWallet)
        {
            visit.Replies.Answer(visit.Words.Plain(Say.ToastInWallet), isAlert: true);
            return;
        }

        visit.Replies.Answer(visit.Words.Plain(outcome == ApprovalOutcome.Approved ? Say.ToastApproved : Say.ToastOneMore));
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

    private static async Task DoAsync(Visit visit, Task done, Say toast)
    {
        await done;
        visit.Replies.Answer(visit.Words.Plain(toast));
    }

    /// <summary>Words in a channel have no author, so there the question goes to the admin's private chat.</summary>
    private async Task AskAsync(Visit visit, long receiptId, Say question, string flow, CancellationToken ct)
    {
        var receipt = await (flow switch
        {
            ReviewAnswers.UndoFlow => RequireApprovedAsync(visit.Actor, receiptId, ct),
            ReviewAnswers.OverrideFlow => RequireOverridableAsync(visit.Actor, receiptId, ct),
            _ => RequireOpenAsync(visit.Actor, receiptId, ct),
        });
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

    private async Task AskToOverrideAsync(Visit visit, long receiptId, CancellationToken ct) =>
        visit.Replies.Buttons(ReviewKeys.OfOverride(visit.Words, await RequireOverridableAsync(visit.Actor, receiptId, ct)));

    private async Task ChangeButtonsAsync(Visit visit, Callback callback, CancellationToken ct)
    {
        if (callback.Other == 0)
        {
            await RequireOpenAsync(visit.Actor, callback.Id, ct);
        }

        visit.Replies.Buttons(callback.Action == CallbackAction.RejectReasons
            ? ReviewKeys.OfReasons(visit.Words, callback.Id)
            : ReviewKeys.Of(visit.Words, await matters.GetAsync(callback.Id, ct))!);
    }

    private async Task<ReceiptRow> RequireApprovedAsync(Actor actor, long receiptId, CancellationToken ct)
    {
        var receipt = await queries.GetAsync(actor, receiptId, ct);
        return receipt is { Status: ReceiptStatus.Approved, Reversal: null } ? receipt : throw new RefusedException(Refusal.UndoNotPossible);
    }

    /// <summary>The service judges it once more; nobody else is to be asked for a reason in vain.</summary>
    private async Task<ReceiptRow> RequireOverridableAsync(Actor actor, long receiptId, CancellationToken ct)
    {
        actor.RequireSuperadmin();
        var matter = await matters.GetAsync(receiptId, ct);
        return matter.CanOverride ? matter.Receipt : throw new RefusedException(Refusal.ReceiptNotOpen);
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
