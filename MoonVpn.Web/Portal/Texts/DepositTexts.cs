using MoonVpn.Core.Payments.Deposits;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>The bank's messages, and which receipts they speak of.</summary>
internal static class DepositTexts
{
    public static readonly Text Title = new("پیامک‌های بانک", "Bank messages");
    public static readonly Text About = new("پیامک‌های واریز که گوشی‌های شما به فروشگاه می‌فرستند.", "The deposit messages that your phones forward to the shop.");
    public static readonly Text ToSettings = new("تغییر در تنظیمات", "Change in the settings");
    public static readonly Text Tabs = new("بخش‌ها", "Parts");
    public static readonly Text Messages = new("پیامک‌ها", "Messages");
    public static readonly Text SearchFor = new("مبلغ به تومان", "Amount in Toman");
    public static readonly Text Status = new("وضعیت", "Status");
    public static readonly Text Message = new("متن پیامک", "Message");
    public static readonly Text TextGone = new("متن قدیمی پاک شده است.", "The text was old and is gone.");
    public static readonly Text Amount = new("مبلغ", "Amount");
    public static readonly Text Rounded = new("مبلغ ریالی رند نبود", "rounded down from Rial");
    public static readonly Text Card = new("کارت", "Card");
    public static readonly Text AnyCard = new("همهٔ کارت‌ها", "All cards");
    public static readonly Text BankTime = new("زمان بانک", "Bank's time");
    public static readonly Text ReceivedAt = new("دریافت", "Received");
    public static readonly Text Broken = new("مانده ناپیوسته", "balance does not follow");
    public static readonly Text BrokenMore = new("مانده با پیامک قبلی این کارت نمی‌خواند؛ شاید پیامکی جا مانده باشد.", "The balance does not follow from this card's message before it; one may be missing.");
    public static readonly Text Receipt = new("رسید", "Receipt");
    public static readonly Text None = new("هنوز پیامکی نرسیده است", "No messages yet");
    public static readonly Text NoneOff = new("پیامک‌های بانک خاموش است؛ اول آن را در تنظیمات روشن کنید، بعد یک گوشی اضافه کنید.", "Bank messages are off: turn them on in the settings, then add a phone.");
    public static readonly Text NoneMore = new("گوشی‌ای را که پیامک‌های بانک به آن می‌رسد اضافه کنید و یک پیامک آزمایشی بفرستید.", "Add the phone that gets the bank's messages, and forward one to try it.");
    public static readonly Text NoneAsk = new("وقتی مدیر کارت‌ها گوشی‌ای را وصل کند، پیامک‌ها همین‌جا دیده می‌شوند.", "Once whoever keeps the cards has connected a phone, its messages are listed here.");
    public static readonly Text ToPhones = new("افزودن گوشی", "Add a phone");

    public static readonly Text Match = new("انتخاب رسید", "Match by hand");
    public static readonly Text MatchTitle = new("این پیامک برای کدام رسید است؟", "Which receipt is this message about?");
    public static readonly Text MatchNote = new("رسید با این کار تأیید نمی‌شود؛ فقط پیامک کنار آن دیده می‌شود.", "This does not approve the receipt; it only puts the message next to it.");
    public static readonly Text MatchVerb = new("وصل کردن", "Match");
    public static readonly Text Matched = new("پیامک به رسید وصل شد.", "The message is matched.");
    public static readonly Text FindReceipt = new("کد رهگیری یا نام مشتری", "Tracking code or customer");
    public static readonly Text NoReceipt = new("رسید در انتظاری با این نشانی روی این کارت نیست.", "No receipt of this card waits under these words.");
    public static readonly Text ChooseReceipt = new("یک رسید را انتخاب کنید.", "Choose a receipt.");
    public static readonly Text SameAmount = new("هم‌مبلغ", "same amount");
    public static readonly Text MakePattern = new("ساختن الگو از این پیامک", "Make a pattern from this");

    public static Text Mode(string mode) => mode switch
    {
        "off" => new("پیامک‌های بانک خاموش است: هیچ پیامکی پذیرفته نمی‌شود.", "Bank messages are off: none are taken."),
        "auto" => new("تأیید خودکار روشن است: پیامکی که همه‌چیزش با یک رسید بخواند، آن را تا سقف‌های تنظیمات تأیید می‌کند.", "Automatic approval is on: a message that fits a receipt in everything approves it, within the limits in the settings."),
        _ => new("حالت راهنما: پیامک‌ها کنار رسید دیده می‌شوند و تأیید با شماست.", "Assist: messages are shown next to receipts, and you decide."),
    };

    /// <summary>Why a person decides.</summary>
    public static Text Of(DepositDoubt doubt) => doubt switch
    {
        DepositDoubt.Card => new("معلوم نیست برای کدام کارت است.", "Its card cannot be told."),
        DepositDoubt.Several => new("با بیش از یک پرداخت می‌خواند.", "It fits more than one payment."),
        DepositDoubt.Phone => new("گوشی فرستنده‌اش بعداً خاموش شده است.", "The phone that sent it was turned off since."),
        DepositDoubt.Sender => new("فرستنده‌اش در الگو نام برده نشده است.", "Its sender is not named in the pattern."),
        DepositDoubt.Account => new("شمارهٔ حسابِ کارت در آن نیست.", "It does not name the card's account."),
        DepositDoubt.Amount => new("مبلغش دقیقاً همان نیست.", "Its amount is not exactly the same."),
        DepositDoubt.Time => new("زمان بانک با مهلت پرداخت نمی‌خواند.", "The bank's time is not within the payment's."),
        DepositDoubt.Balance => new("مانده‌اش با پیامک قبلی سنجیده نشد یا نمی‌خواند.", "Its balance does not follow from a message before it."),
        DepositDoubt.Flagged => new("رسید مشکوک است یا نظر مدیر ارشد را می‌خواهد.", "The receipt is flagged or needs the superadmin."),
        DepositDoubt.NotSent => new("مشتری هنوز رسیدی نفرستاده است.", "The customer has not sent a receipt yet."),
        DepositDoubt.Limit => new("از سقف هر تأیید خودکار بیشتر است.", "It is above the limit of an automatic approval."),
        DepositDoubt.DailyLimit => new("سقف تأیید خودکارِ امروزِ این کارت پر شده است.", "The card's limit of automatic approvals for today is reached."),
    };

    public static Text Of(DepositStatus status) => status switch
    {
        DepositStatus.Unmatched => new("بی‌رسید", "Unmatched"),
        DepositStatus.Matched => new("وصل به رسید", "Matched"),
        DepositStatus.Consumed => new("تأییدشده", "Used"),
        DepositStatus.Ignored => new("نادیده", "Ignored"),
        DepositStatus.Unreadable => new("ناخوانا", "Unreadable"),
    };

    public static Status Chip(DepositStatus status) => new(Of(status), status switch
    {
        DepositStatus.Unmatched => Tone.Attention,
        DepositStatus.Matched => Tone.Note,
        DepositStatus.Consumed => Tone.Good,
        DepositStatus.Ignored => Tone.Quiet,
        DepositStatus.Unreadable => Tone.Bad,
    });
}
