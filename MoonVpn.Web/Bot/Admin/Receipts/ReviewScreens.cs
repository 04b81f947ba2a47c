using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Signals;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Admin.Receipts;

/// <summary>A receipt before those who decide it.</summary>
internal static class ReviewScreens
{
    // Captions hold 1024 characters; what people wrote gets what the facts leave.
    private const int MostWords = 150;
    private const int MostSignals = 4;

    public static Screen Of(Words words, ReviewMatter matter)
    {
        var receipt = matter.Receipt;
        return ReviewKeys.AddTo(
            new Screen(Html.Lines(
            [
                words.Html(Say.ReviewTitle, receipt.TrackingCode),
                words.Html(Say.ReviewCustomer, Customer(receipt)),
                words.Html(Say.ReviewRecord, receipt.CustomerPaid, receipt.CustomerRejected, words.Day(receipt.CustomerSince)),
                matter.Order is { } order ? order.Kind == OrderKind.TopUp ? words.Html(Say.LineTopUp) : words.Html(Say.ReviewFor, order.PlanName, order.LocationName) : null,
                words.Html(Say.ReviewAmount, words.Money(receipt.Amount)),
                words.Html(Say.ReviewCard, CardNumber.Masked(receipt.CardNumber), Html.Name(receipt.CardHolder)),
                .. Shown(words, matter),
                .. Doubts(words, matter),
                .. State(words, receipt),
                .. Approvals(words, matter),
            ])),
            words,
            matter);
    }

    private static IEnumerable<Html?> Shown(Words words, ReviewMatter matter)
    {
        var (receipt, evidence) = (matter.Receipt, matter.Evidence);
        yield return evidence.Files.Count > 1 ? words.Html(Say.ReviewFiles, evidence.Files.Count) : null;
        yield return receipt.Text is { Length: > 0 } text ? words.Html(Say.ReviewText, Html.Name(text, MostWords)) : null;
        yield return evidence.Deposit is { Amount: { } seen } deposit ? words.Html(Say.ReviewDeposit, words.Money(seen), words.Moment(deposit.At)) : null;
        yield return receipt.IsLate ? words.Html(Say.ReviewLate) : null;
        yield return evidence.Overrides is { } overruled ? words.Html(Say.ReviewOverrides, overruled.TrackingCode) : null;
    }

    /// <summary>Reasons in words; the notes say in one line what is in no signal.</summary>
    private static IEnumerable<Html?> Doubts(Words words, ReviewMatter matter)
    {
        var (receipt, signals) = (matter.Receipt, matter.Evidence.Signals);
        yield return receipt.IsFlagged && (signals.Count == 0 || signals.Any(signal => signal.Kind == SignalKind.Raised)) && receipt.Notes.Length > 0
            ? words.Html(Say.ReviewFlag, Html.Name(receipt.Notes, MostWords))
            : null;
        yield return receipt.Score > 0 ? words.Html(Say.ReviewScore, receipt.Score) : null;
        foreach (var signal in signals.Where(signal => signal.Kind != SignalKind.Raised).Take(MostSignals))
        {
            yield return words.Html(signal.Other is null ? Say.ReviewSignal : Say.ReviewSignalOf, words.Name(signal.Kind), signal.Other?.TrackingCode ?? "");
        }
    }

    private static IEnumerable<Html?> Approvals(Words words, ReviewMatter matter)
    {
        var receipt = matter.Receipt;
        if (receipt.Reversal is { } reversal)
        {
            yield return words.Html(Say.DecidedUndone, Html.Name(reversal.By), Html.Name(reversal.Reason, MostWords), words.Moment(reversal.At));
        }

        if (!receipt.IsDecidable)
        {
            yield return matter.Evidence.OverriddenBy is { } made ? words.Html(Say.ReviewReplaced, made.TrackingCode) : null;
            yield break;
        }

        yield return receipt.FirstApproval is { } first
            ? words.Html(Say.ReviewFirstApproval, Html.Name(first.Name), words.Money(first.Amount), words.Clock(first.At))
            : matter.Evidence.NeedsTwo ? words.Html(Say.ReviewNeedsTwo) : null;
        yield return receipt.Watch is { } watch && watch.Until > matter.Now ? words.Html(Say.ReviewWatched, Html.Name(watch.Name), words.Clock(watch.Until)) : null;
    }

    private static IEnumerable<Html?> State(Words words, ReceiptRow receipt)
    {
        var when = receipt.RespondedAt is { } responded ? words.Moment(responded) : "";
        var who = Html.Name(receipt.DecidedBy);
        yield return receipt.Status switch
        {
            ReceiptStatus.Approved => words.Html(Say.DecidedApproved, who, words.Money(receipt.ApprovedAmount ?? receipt.Amount), when),
            ReceiptStatus.Rejected => words.Html(Say.DecidedRejected, who, Reason(words, receipt), when),
            ReceiptStatus.Expired => words.Html(Say.ReviewUnanswered),
            ReceiptStatus.Pending => null,
        };
        yield return receipt is { NeedsSuperadmin: true, IsDecidable: true } ? words.Html(Say.ReviewSecondOpinion) : null;
    }

    private static Html Reason(Words words, ReceiptRow receipt) => receipt.RejectionReason is { Length: > 0 } own
        ? Html.Name(own, MostWords)
        : Html.Escape(words.Name(receipt.RejectionCode ?? RejectionReason.Other));

    private static Html Customer(ReceiptRow receipt)
    {
        var name = Html.Name(receipt.CustomerName.Length > 0 ? receipt.CustomerName : $"#{receipt.UserId}");
        var link = receipt.CustomerTelegramId is { } id ? Html.Of($"<a href=\"tg://user?id={id}\">{name}</a>") : name;
        return receipt.CustomerUsername is { Length: > 0 } username ? Html.Of($"{link} · {Html.Name("@" + username)}") : link;
    }
}
