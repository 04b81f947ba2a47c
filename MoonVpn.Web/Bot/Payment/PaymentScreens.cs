using System.Globalization;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Orders;
using MoonVpn.Core.Payments;
using MoonVpn.Core.Settings;
using MoonVpn.Web.Bot.Callbacks;
using MoonVpn.Web.Bot.Sending;
using MoonVpn.Web.Bot.Texts;

namespace MoonVpn.Web.Bot.Payment;

/// <summary>One payment by card, in whatever state it is.</summary>
internal sealed class PaymentScreens(OrderQueries orders, SettingsStore settings, TimeProvider time)
{
    private static readonly Actor Self = Actor.System("bot");

    public async Task<Screen> OfReceiptAsync(Words words, long receiptId, CancellationToken ct) => Of(words, await orders.PaymentOfReceiptAsync(Self, receiptId, ct));

    private Screen Of(Words words, PaymentDetails payment)
    {
        var isOpen = payment is { ReceiptStatus: ReceiptStatus.Pending, SubmittedAt: null };
        var screen = new Screen(Html.Lines([.. Head(words, payment), .. isOpen ? Ask(words, payment) : Answer(words, payment)]));
        return isOpen ? AddKeys(screen, words, payment) : AddKeysAfter(screen, words, payment);
    }

    private static IEnumerable<Html?> Head(Words words, PaymentDetails payment) =>
    [
        words.Html(Say.PayTitle, payment.OrderCode),
        payment.Kind == OrderKind.TopUp ? words.Html(Say.LineTopUp) : words.Html(Say.LinePlan, payment.PlanName),
        payment.Kind is OrderKind.Purchase or OrderKind.TopUp ? null : words.Html(Say.LineFor, words.Name(payment.Kind)),
        payment.LocationName.Length > 0 ? words.Html(Say.LineLocation, payment.LocationName) : null,
        payment.WalletPart > 0 ? words.Html(Say.LineFromWallet, words.Money(payment.WalletPart)) : null,
        words.Html(Say.LinePrice, words.Money(payment.Amount)),
        words.Html(Say.LineCode, payment.ReceiptCode),
        Html.Of($""),
    ];

    private IEnumerable<Html?> Ask(Words words, PaymentDetails payment)
    {
        var left = payment.UploadUntil - time.GetUtcNow().UtcDateTime;
        return
        [
            words.Html(Say.LineRial, Rial(payment)),
            words.Html(Say.LineCard, payment.CardNumber),
            words.Html(Say.LineHolder, Html.Name(payment.CardHolder)),
            payment.BankName.Length > 0 ? words.Html(Say.LineBank, payment.BankName) : null,
            Html.Of($""),
            words.Html(Say.LineDeadline, words.Clock(payment.UploadUntil), Math.Max(0, (int)Math.Ceiling(left.TotalMinutes))),
            words.Html(Say.PayHint),
        ];
    }

    private static IEnumerable<Html?> Answer(Words words, PaymentDetails payment)
    {
        yield return payment.ReceiptStatus switch
        {
            ReceiptStatus.Pending => words.Html(Say.StateUnderReview),
            ReceiptStatus.Approved when payment.IsUndone => words.Html(Say.StateUndone, words.Money(payment.ApprovedAmount ?? payment.Amount)),
            ReceiptStatus.Approved => words.Html(Say.StateApproved, words.Money(payment.ApprovedAmount ?? payment.Amount)),
            ReceiptStatus.Rejected => words.Html(Say.StateRejected, Reason(words, payment)),
            ReceiptStatus.Expired when payment.SubmittedAt is not null => words.Html(Say.StateDelayed),
            _ when payment.CloseReason == OrderCloseReason.Cancelled => words.Html(Say.StateCancelled),
            _ => words.Html(Say.StateExpired),
        };
        yield return payment is { IsUndone: true, OrderStatus: OrderStatus.Failed or OrderStatus.Expired } ? words.Html(Say.StateUndoneOrder) : null;
        yield return payment is { IsLate: true, ReceiptStatus: ReceiptStatus.Pending } ? words.Html(Say.StateLate) : null;
    }

    public static Html Reason(Words words, PaymentDetails payment) => payment.RejectionReason is { Length: > 0 } own
        ? Html.Name(own, 300)
        : Html.Escape(words.Name(payment.RejectionCode ?? RejectionReason.Other));

    private static Screen AddKeys(Screen screen, Words words, PaymentDetails payment) => screen
        .Row(Key.Copies(words.Plain(Say.KeyCopyCard), payment.CardNumber), Key.Copies(words.Plain(Say.KeyCopyAmount), Rial(payment)))
        .Row(Key.Bad(words.Plain(Say.KeyCancelOrder), new Callback(CallbackAction.CancelOrder, payment.OrderId)), words.HomeKey());

    private Screen AddKeysAfter(Screen screen, Words words, PaymentDetails payment)
    {
        var needsHuman = payment.IsUndone || payment.ReceiptStatus is ReceiptStatus.Rejected or ReceiptStatus.Expired;
        return screen
            .Row(needsHuman && SupportContact.Url(settings) is { } url ? Key.Opens(words.Plain(Say.KeySupportChat), url) : null)
            .Row(words.HomeKey());
    }

    /// <summary>What banks ask for: Rial, bare digits.</summary>
    private static string Rial(PaymentDetails payment) => Toman.ToRial(payment.Amount).ToString(CultureInfo.InvariantCulture);
}
