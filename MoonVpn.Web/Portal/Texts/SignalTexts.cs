using System.Globalization;
using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments.Signals;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>What the shop noticed about a receipt, each in a sentence that says what it means.</summary>
internal static class SignalTexts
{
    public static readonly Text Score = new("نیاز به دقت: {0} از ۱۰۰", "Look closely: {0} of 100");
    public static readonly Text Calm = new("چیز خاصی دیده نشد", "Nothing stands out");
    public static readonly Text Look = new("نگاهی دقیق‌تر لازم است", "Worth a closer look");
    public static readonly Text Beware = new("پیش از تأیید خوب بررسی کنید", "Check it well before you approve");
    public static readonly Text Title = new("آنچه فروشگاه متوجه شده", "What the shop noticed");

    private static readonly Text Amount = new("{0} تومان", "{0} Toman");
    private static readonly Text Minutes = new("{0} دقیقه پیش", "{0} minutes ago");
    private static readonly Text Count = new("{0} رسید", "{0} receipts");

    public static Text Of(SignalKind kind) => kind switch
    {
        SignalKind.SameFile => new("همین مشتری همین فایل را پیش‌تر هم فرستاده است", "This customer sent the very same file before"),
        SignalKind.SameFileOfOther => new("همین فایل را پیش‌تر مشتری دیگری فرستاده است", "Another customer sent the very same file before"),
        SignalKind.SimilarPicture => new("تصویر به رسیدی که پیش‌تر آمده خیلی شبیه است؛ شاید بریده شده باشد", "The picture looks like an earlier receipt, perhaps cropped"),
        SignalKind.SameReference => new("شمارهٔ پیگیری بانک پیش‌تر هم آمده است", "The same number was sent before"),
        SignalKind.SameAmountSoon => new("همین مشتری چند دقیقه پیش همین مبلغ را فرستاده است", "This customer sent the same amount minutes ago"),
        SignalKind.ManyReceipts => new("در یک ساعت رسیدهای زیادی از این مشتری آمده است", "Many receipts of this customer came within an hour"),
        SignalKind.ManyRejections => new("چند رسید این مشتری به‌تازگی رد شده است", "Several receipts of this customer were rejected lately"),
        SignalKind.NewCustomer => new("مشتری تازه‌وارد است و کمتر از یک ساعت از آمدنش می‌گذرد", "The customer came less than an hour ago"),
        SignalKind.FirstPurchase => new("هنوز هیچ پرداختی از این مشتری تأیید نشده است", "No payment of this customer was approved yet"),
        SignalKind.HighAmount => new("مبلغ خیلی بیشتر از معمول است", "The amount is far above the usual"),
        SignalKind.AmountDiffers => new("در تصویر مبلغ دیگری خوانده شد", "Another amount was read in the picture"),
        SignalKind.CardDiffers => new("در تصویر شمارهٔ کارت دیگری خوانده شد", "Another card number was read in the picture"),
        SignalKind.RialForToman => new("شاید ریال و تومان جابه‌جا شده باشد", "Rial and Toman may have been mixed up"),
        SignalKind.Unanswered => new("در مهلت مقرر کسی پاسخ نداده است", "Nobody answered in time"),
        SignalKind.Raised => new("یکی از همکاران به آن شک کرده است", "A colleague has doubts"),
    };

    /// <summary>A signal's figure with its unit; what is no figure stays as it is.</summary>
    public static string Detail(SignalKind kind, string detail) => !long.TryParse(detail, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var figure) ? detail : kind switch
    {
        SignalKind.SameAmountSoon or SignalKind.HighAmount or SignalKind.AmountDiffers or SignalKind.RialForToman => Amount.With(Toman.Format(figure)),
        SignalKind.ManyReceipts or SignalKind.ManyRejections => Count.With(figure),
        SignalKind.NewCustomer => Minutes.With(figure),
        _ => detail,
    };

    /// <summary>How a score of 0–100 feels.</summary>
    public static Status Of(int score) => score switch
    {
        < 30 => new(Calm, Tone.Good),
        < 60 => new(Look, Tone.Attention),
        _ => new(Beware, Tone.Bad),
    };
}
