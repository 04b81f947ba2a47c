using MoonVpn.Core.Payments;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>Receipts, and what is decided about them.</summary>
internal static class ReceiptTexts
{
    public static readonly Text Intro = new("رسید کارت‌به‌کارت مشتری‌ها؛ با صفحه‌کلید هم می‌شود تصمیم گرفت.", "Card-to-card payments of your customers; the keyboard decides, too.");
    public static readonly Text Waiting = new("در انتظار", "Waiting");
    public static readonly Text Late = new("دیرشده", "Late");
    public static readonly Text Decided = new("بررسی‌شده", "Decided");
    public static readonly Text Show = new("نمایش", "Show");
    public static readonly Text SearchFor = new("کد پیگیری یا نام مشتری", "Tracking code or customer");
    public static readonly Text NoneWaiting = new("رسیدی در انتظار نیست", "No receipt is waiting");
    public static readonly Text NoneWaitingMore = new("رسید تازه همین‌جا خودش پیدا می‌شود.", "A new one appears here by itself.");
    public static readonly Text None = new("هنوز رسیدی نیست", "No receipts yet");
    public static readonly Text ChooseOne = new("یک رسید را انتخاب کنید", "Choose a receipt");
    public static readonly Text BackToList = new("فهرست رسیدها", "All receipts");
    public static readonly Text Amount = new("مبلغ", "Amount");
    public static readonly Text ApprovedAmount = new("مبلغ تأییدشده", "Approved amount");
    public static readonly Text Code = new("کد پیگیری", "Tracking code");
    public static readonly Text Customer = new("مشتری", "Customer");
    public static readonly Text Record = new("سابقه", "Record");
    public static readonly Text RecordOf = new("{0} تأیید، {1} رد؛ مشتری از {2}", "{0} approved, {1} rejected; customer since {2}");
    public static readonly Text ForWhat = new("بابت", "For");
    public static readonly Text ForWallet = new("کیف پول", "The wallet");
    public static readonly Text Card = new("کارت مقصد", "Paid to");
    public static readonly Text Sent = new("زمان ارسال", "Sent");
    public static readonly Text Status = new("وضعیت", "Status");
    public static readonly Text Photo = new("تصویر رسید", "Picture of the receipt");
    public static readonly Text Zoom = new("بزرگ‌نمایی تصویر", "Enlarge the picture");
    public static readonly Text OpenPdf = new("باز کردن فایل PDF", "Open the PDF");
    public static readonly Text NoCopy = new("نسخهٔ تصویر هنوز از تلگرام نرسیده است", "The picture has not arrived from Telegram yet");
    public static readonly Text NotSent = new("مشتری هنوز رسید را نفرستاده است", "The customer has not sent it yet");
    public static readonly Text SentText = new("متن رسید", "Text of the receipt");
    public static readonly Text History = new("روند", "History");
    public static readonly Text CardShown = new("کارت نشان داده شد", "Card shown");
    public static readonly Text WasSent = new("رسید فرستاده شد", "Receipt sent");
    public static readonly Text AnswerBy = new("مهلت پاسخ", "Answer due");
    public static readonly Text ApprovedBy = new("{0} تأیید کرد", "Approved by {0}");
    public static readonly Text RejectedBy = new("{0} رد کرد", "Rejected by {0}");

    public static readonly Text Flagged = new("نشان‌دار", "Flagged");
    public static readonly Text FlaggedMore = new("این رسید نشان‌دار است؛ پیش از تأیید دو بار نگاه کنید.", "This receipt is flagged: look twice before you approve.");
    public static readonly Text SamePicture = new("همین تصویر قبلاً هم فرستاده شده:", "The same picture was sent before:");
    public static readonly Text SameNumber = new("همین شماره قبلاً هم فرستاده شده:", "The same number was sent before:");
    public static readonly Text SecondOpinion = new("نظر مدیر ارشد خواسته شده و فقط او تصمیم می‌گیرد.", "A second opinion was asked for: only the superadmin decides.");
    public static readonly Text LateMoney = new("این پول پس از پایان مهلت سفارش رسیده است؛ با تأیید به کیف پول مشتری می‌رود.", "This money came after its order had ended; approved, it goes to the customer's wallet.");
    public static readonly Text Unanswered = new("در مهلت مقرر پاسخ داده نشد؛ هنوز می‌شود تصمیم گرفت.", "It was not answered in time; it can still be decided.");
    public static readonly Text FirstPayment = new("اولین پرداخت این مشتری", "First payment of this customer");
    public static readonly Text RejectedBefore = new("{0} رسید این مشتری پیش از این رد شده است", "Receipts of this customer that were rejected before: {0}");

    public static readonly Text Approve = new("تأیید", "Approve");
    public static readonly Text OtherAmount = new("مبلغ دیگر…", "Other amount…");
    public static readonly Text Reject = new("رد…", "Reject…");
    public static readonly Text RejectVerb = new("رد رسید", "Reject");
    public static readonly Text AskSuperadmin = new("پرسش از مدیر ارشد…", "Ask the superadmin…");
    public static readonly Text AskVerb = new("پرسش", "Ask");
    public static readonly Text Unflag = new("برداشتن نشان", "Remove the flag");
    public static readonly Text Unflagged = new("نشان برداشته شد.", "The flag is removed.");
    public static readonly Text Approved = new("{0} تومان برای {1} تأیید شد.", "{0} Toman approved for {1}.");
    public static readonly Text Rejected = new("رسید {0} رد شد.", "The receipt of {0} was rejected.");
    public static readonly Text Asked = new("از مدیر ارشد پرسیده شد.", "The superadmin was asked.");
    public static readonly Text ApproveFlagged = new("تأیید رسید نشان‌دار؟", "Approve a flagged receipt?");
    public static readonly Text ApproveFlaggedMore = new("{0} تومان به حساب {1} می‌نشیند و برگشت ندارد.", "{0} Toman will be credited to {1}; this cannot be undone.");
    public static readonly Text ArrivedAmount = new("مبلغی که واقعاً رسیده", "What really arrived");
    public static readonly Text ArrivedMore = new("خواسته‌شده: {0} تومان. کمتر باشد باقی‌مانده از مشتری خواسته می‌شود، بیشتر باشد در کیف پولش می‌ماند.", "Asked for: {0} Toman. If less arrived, the rest is asked for; what is more stays in the wallet.");
    public static readonly Text AmountMissing = new("مبلغ را وارد کنید.", "Enter the amount.");
    public static readonly Text WhyReject = new("چرا رد می‌شود؟", "Why is it rejected?");
    public static readonly Text OwnWords = new("توضیح برای مشتری", "Words for the customer");
    public static readonly Text OwnWordsNeeded = new("دلیل را بنویسید.", "Please write the reason.");
    public static readonly Text NoteForSuperadmin = new("یادداشت برای مدیر ارشد", "Note for the superadmin");

    public static Text Of(ReceiptFilter filter) => filter switch
    {
        ReceiptFilter.Waiting => Waiting,
        ReceiptFilter.Late => Late,
        ReceiptFilter.Flagged => Flagged,
        ReceiptFilter.Decided => Decided,
        ReceiptFilter.All => SharedTexts.All,
    };

    public static Text Of(RejectionReason reason) => reason switch
    {
        RejectionReason.AmountDiffers => new("مبلغ با سفارش یکی نیست", "The amount differs"),
        RejectionReason.Unreadable => new("تصویر خوانا نیست", "It cannot be read"),
        RejectionReason.NotReceived => new("پول به حساب نرسیده است", "The money has not arrived"),
        RejectionReason.Duplicate => new("رسید تکراری است", "It was sent before"),
        RejectionReason.WrongCard => new("به کارت دیگری واریز شده است", "It was paid to another card"),
        RejectionReason.Suspicious => new("رسید مشکوک است", "It looks suspicious"),
        RejectionReason.Other => new("دلیل دیگر", "Another reason"),
    };
}
