using MoonVpn.Core.Payments;
using MoonVpn.Core.Payments.Evidence;

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
    public static readonly Text OpenFile = new("دریافت فایلی که خوانده نشد", "Get a file that could not be read");
    public static readonly Text NoCopy = new("نسخهٔ تصویر هنوز از تلگرام نرسیده است", "The picture has not arrived from Telegram yet");
    public static readonly Text NotSent = new("مشتری هنوز رسید را نفرستاده است", "The customer has not sent it yet");
    public static readonly Text SentText = new("متن رسید", "Text of the receipt");
    public static readonly Text History = new("روند", "History");
    public static readonly Text CardShown = new("کارت نشان داده شد", "Card shown");
    public static readonly Text WasSent = new("رسید فرستاده شد", "Receipt sent");
    public static readonly Text AnswerBy = new("مهلت پاسخ", "Answer due");
    public static readonly Text ApprovedBy = new("{0} تأیید کرد", "Approved by {0}");
    public static readonly Text RejectedBy = new("{0} رد کرد", "Rejected by {0}");
    public static readonly Text FirstApprovalBy = new("تأیید اول: {0}", "First approval by {0}");
    public static readonly Text TakenBackBy = new("{0} تأیید را برگرداند", "Taken back by {0}");
    public static readonly Text DecidedAt = new("زمان پاسخ", "Decided");
    public static readonly Text Decider = new("پاسخ‌دهنده", "Decided by");
    public static readonly Text TakenBackAt = new("زمان برگرداندن", "Taken back");
    public static readonly Text AskedIs = new("{0} تومان بدهی + {1} تومان برای یکتا شدن مبلغ", "{0} Toman due + {1} to make the amount unique");
    public static readonly Text AllOfCustomer = new("همهٔ رسیدهای این مشتری", "All receipts of this customer");
    public static readonly Text PaidSoFar = new("تا امروز {0} تومان؛ آخرین بار {1}", "{0} Toman so far; last on {1}");
    public static readonly Text Album = new("تصویرهای دیگر", "Further pictures");
    public static readonly Text PhotoOf = new("تصویر {0} از {1}", "Picture {0} of {1}");
    public static readonly Text Rotate = new("چرخاندن تصویر", "Turn the picture");
    public static readonly Text Closer = new("نزدیک‌تر", "Closer");
    public static readonly Text Farther = new("دورتر", "Farther");
    public static readonly Text AnyCard = new("همهٔ کارت‌ها", "Any card");
    public static readonly Text ExactAmount = new("مبلغ (تومان)", "Amount (Toman)");
    public static readonly Text OnlyOf = new("فقط {0}", "Only {0}");
    public static readonly Text More = new("{0}+", "{0}+");

    public static readonly Text DepositSeen = new("واریزی منطبق دیده شد: {0}", "A matching deposit was seen: {0}");
    public static readonly Text DepositNotSeen = new("واریزی منطبقی هنوز دیده نشده است.", "No matching deposit was seen yet.");
    public static readonly Text DepositSeveral = new("واریزی هم‌مبلغ دیده شد، ولی با بیش از یک پرداخت می‌خواند یا هنوز وصل نشده است.", "A deposit of this amount was seen, but it fits more than one payment or is not matched yet.");
    public static readonly Text DepositHeld = new("خودکار تأیید نشد: {0}", "Not approved automatically: {0}");
    public static readonly Text ToDeposits = new("پیامک‌های بی‌رسید", "Unmatched messages");
    public static readonly Text DepositScore = new("انطباق {0} از ۱۰۰", "fits {0} of 100");
    public static readonly Text DepositBroken = new("ماندهٔ این پیامک با پیامک قبلی نمی‌خواند؛ شاید پیامکی جا مانده باشد.", "Its balance does not follow from the message before it; one may be missing.");
    public static readonly Text AccountHint = new("حساب", "account");
    public static readonly Text OcrWaiting = new("تصویر در حال خوانده شدن است", "The picture is being read");
    public static readonly Text OcrRead = new("متن خوانده‌شده از تصویر، با اطمینان {0}٪", "Text read from the picture, {0}% sure");
    public static readonly Text OcrReadPlain = new("متن خوانده‌شده از تصویر", "Text read from the picture");
    public static readonly Text OcrFailed = new("تصویر خوانده نشد", "The picture could not be read");
    public static readonly Text HintOnly = new("فقط برای راهنمایی؛ مبنای تصمیم نیست.", "A hint only; it decides nothing.");

    public static readonly Text BeingWatched = new("{0} همین حالا این رسید را بررسی می‌کند.", "{0} is looking at this receipt right now.");
    public static readonly Text ApprovedFirst = new("{0} مبلغ {1} تومان را در {2} تأیید کرد؛ یک نفر دیگر هم باید تأیید کند.", "{0} approved {1} Toman at {2}; one more person must confirm.");
    public static readonly Text YouApprovedFirst = new("شما {0} تومان را در {1} تأیید کردید؛ تأیید دوم با یک نفر دیگر است.", "You approved {0} Toman at {1}; somebody else must confirm.");
    public static readonly Text NeedsTwo = new("این مبلغ را باید دو نفر تأیید کنند.", "An amount like this needs two approvers.");
    public static readonly Text OneMore = new("تأیید اول ثبت شد؛ یک نفر دیگر هم باید تأیید کند.", "The first approval is recorded; one more person must confirm.");
    public static readonly Text Undone = new("برگردانده‌شده", "Taken back");
    public static readonly Text UndoneBy = new("{0} در {1} این تأیید را برگرداند.", "{0} took this approval back at {1}.");
    public static readonly Text UndoneMoney = new("{0} تومان دیگر در کیف پول مشتری نیست؛ اگر سفارشی با آن پرداخت شده بود، آن هم برگشته است.", "{0} Toman are no longer in the customer's wallet; an order that was paid with them was taken back, too.");
    public static readonly Text InPlaceOf = new("به حکم مدیر ارشد، به جای این رسید ثبت شده است:", "Made by a superadmin in the place of");
    public static readonly Text ReplacedBy = new("مدیر ارشد به جای آن این رسید را ثبت کرده است:", "Overruled by a superadmin; see");

    public static readonly Text Flagged = new("نشان‌دار", "Flagged");
    public static readonly Text SamePicture = new("همین تصویر قبلاً هم فرستاده شده:", "The same picture was sent before:");
    public static readonly Text SameNumber = new("همین شماره قبلاً هم فرستاده شده:", "The same number was sent before:");
    public static readonly Text SecondOpinion = new("نظر مدیر ارشد خواسته شده و فقط او تصمیم می‌گیرد.", "A second opinion was asked for: only the superadmin decides.");
    public static readonly Text LateMoney = new("این پول پس از پایان مهلت سفارش رسیده است؛ با تأیید به کیف پول مشتری می‌رود.", "This money came after its order had ended; approved, it goes to the customer's wallet.");
    public static readonly Text Unanswered = new("در مهلت مقرر پاسخ داده نشد؛ هنوز می‌شود تصمیم گرفت.", "It was not answered in time; it can still be decided.");

    public static readonly Text ApproveSecond = new("تأیید دوم", "Confirm");
    public static readonly Text ApproveAndFulfil = new("تأیید و تحویل سفارش", "Approve and deliver");
    public static readonly Text Withdraw = new("پس گرفتن تأیید خودم", "Withdraw my approval");
    public static readonly Text WithdrawOther = new("پس گرفتن تأیید اول", "Withdraw the first approval");
    public static readonly Text Withdrawn = new("تأیید اول پس گرفته شد؛ حالا می‌شود از نو تأیید کرد.", "The first approval is withdrawn; it can be approved anew.");
    public static readonly Text Flag = new("نشان‌دار کردن…", "Flag…");
    public static readonly Text FlagMore = new("دلیل برای همکاران دیده می‌شود و فقط مدیر ارشد نشان را برمی‌دارد.", "Colleagues see why; only the superadmin removes a flag.");
    public static readonly Text FlagNote = new("چرا مشکوک است؟", "What is suspicious?");
    public static readonly Text FlagVerb = new("نشان‌دار کن", "Flag");
    public static readonly Text FlagDone = new("رسید نشان‌دار شد.", "The receipt is flagged.");
    public static readonly Text AskMore = new("از این پس فقط مدیر ارشد دربارهٔ این رسید تصمیم می‌گیرد.", "From now on only the superadmin decides this receipt.");
    public static readonly Text Reason = new("دلیل", "Reason");
    public static readonly Text Undo = new("برگرداندن تأیید…", "Take back…");
    public static readonly Text UndoMore = new("{0} تومان از {1} پس گرفته می‌شود، سفارش ناموفق می‌شود و اکانتش خاموش. سطرهای دفتر پاک نمی‌شوند؛ سطرهای ابطال اضافه می‌شود.", "{0} Toman are taken back from {1}; the order fails and its account is switched off. Nothing is erased: reversing rows are added.");
    public static readonly Text UndoVerb = new("برگردان", "Take back");
    public static readonly Text UndoDone = new("تأیید برگردانده شد.", "The approval was taken back.");
    public static readonly Text UndoLeft = new("تا {0} دقیقهٔ دیگر ممکن است", "Possible for {0} more minutes");
    public static readonly Text UndoAlways = new("مهلت همکاران گذشته؛ شما هنوز می‌توانید", "Colleagues are out of time; you still can");
    public static readonly Text UndoOver = new("مهلت برگرداندن گذشته است؛ از مدیر ارشد بخواهید.", "The time to take it back is over; ask the superadmin.");
    public static readonly Text Override = new("نقض تصمیم…", "Overrule…");
    public static readonly Text OverrideMore = new("رسید {0} دست نمی‌خورد؛ به جایش رسید تازه‌ای ساخته و همان لحظه تأیید می‌شود.", "Receipt {0} stays as it is; a new one is made in its place and approved at once.");
    public static readonly Text OverrideVerb = new("پول رسیده است", "The money arrived");
    public static readonly Text OverrideDone = new("تصمیم قبلی نقض شد.", "The decision was overruled.");
    public static readonly Text RialOrToman = new("ریال یا تومان؟ کدام رسیده است؟", "Rial or Toman? Which of these arrived?");
    public static readonly Text RialOrTomanMissing = new("یکی را انتخاب کنید.", "Please choose one.");
    public static readonly Text Keys = new("کلیدهای میان‌بر", "Keys");
    public static readonly Text KeyReject = new("رد", "Reject");
    public static readonly Text KeyAmount = new("مبلغ دیگر", "Another amount");
    public static readonly Text KeyFlag = new("نشان‌دار کردن", "Flag");
    public static readonly Text KeyUndo = new("برگرداندن تأیید", "Take back");
    public static readonly Text KeyNext = new("رسید بعدی", "Next receipt");
    public static readonly Text KeyPrevious = new("رسید قبلی", "Previous receipt");
    public static readonly Text Approve = new("تأیید", "Approve");
    public static readonly Text OtherAmount = new("مبلغ دیگر…", "Other amount…");
    public static readonly Text Reject = new("رد…", "Reject…");
    public static readonly Text RejectVerb = new("رد رسید", "Reject");
    public static readonly Text AskSuperadmin = new("پرسش از مدیر ارشد…", "Ask the superadmin…");
    public static readonly Text AskVerb = new("پرسش", "Ask");
    public static readonly Text Unflag = new("برداشتن نشان", "Remove the flag");
    public static readonly Text Unflagged = new("نشان برداشته شد.", "The flag is removed.");
    public static readonly Text Approved = new("{0} تومان برای {1} تأیید شد.", "{0} Toman approved for {1}.");
    public static readonly Text ApprovedToWallet = new("{0} تومان برای {1} ثبت شد، ولی سفارش انجام‌شدنی نبود؛ پول در کیف پول مشتری است.", "{0} Toman are booked for {1}, but the order could not be carried out; the money is in the wallet.");
    public static readonly Text Rejected = new("رسید {0} رد شد.", "The receipt of {0} was rejected.");
    public static readonly Text Asked = new("از مدیر ارشد پرسیده شد.", "The superadmin was asked.");
    public static readonly Text ApproveFlagged = new("تأیید رسید نشان‌دار؟", "Approve a flagged receipt?");
    public static readonly Text ApproveFlaggedMore = new("{0} تومان به حساب {1} می‌نشیند.", "{0} Toman will be credited to {1}.");
    public static readonly Text ArrivedAmount = new("مبلغی که واقعاً رسیده", "What really arrived");
    public static readonly Text ArrivedMore = new("خواسته‌شده: {0} تومان. کمتر باشد باقی‌مانده از مشتری خواسته می‌شود، بیشتر باشد در کیف پولش می‌ماند.", "Asked for: {0} Toman. If less arrived, the rest is asked for; what is more stays in the wallet.");
    public static readonly Text AmountMissing = new("مبلغ را وارد کنید.", "Enter the amount.");
    public static readonly Text WhyReject = new("چرا رد می‌شود؟", "Why is it rejected?");
    public static readonly Text OwnWords = new("توضیح برای مشتری", "Words for the customer");
    public static readonly Text OwnWordsNeeded = new("دلیل را بنویسید.", "Please write the reason.");
    public static readonly Text NoteForSuperadmin = new("یادداشت برای مدیر ارشد", "Note for the superadmin");

    /// <param name="amount">Toman that were approved.</param>
    public static string Of(ApprovalOutcome outcome, string amount, string name) => outcome switch
    {
        ApprovalOutcome.Approved => Approved.With(amount, name),
        ApprovalOutcome.WaitsForSecond => OneMore.ToString(),
        ApprovalOutcome.InWallet => ApprovedToWallet.With(amount, name),
    };

    public static Text Of(ReceiptFilter filter) => filter switch
    {
        ReceiptFilter.Waiting => Waiting,
        ReceiptFilter.Late => Late,
        ReceiptFilter.Flagged => Flagged,
        ReceiptFilter.Decided => Decided,
        ReceiptFilter.All => SharedTexts.All,
    };

    /// <summary>With the name of who did it.</summary>
    public static Text Of(ReceiptStepKind kind) => kind switch
    {
        ReceiptStepKind.LookedAt => new("{0} آن را دید", "{0} looked at it"),
        ReceiptStepKind.Flagged => new("{0} نشان‌دارش کرد", "{0} flagged it"),
        ReceiptStepKind.Unflagged => new("{0} نشان را برداشت", "{0} removed the flag"),
        ReceiptStepKind.AskedSuperadmin => new("{0} از مدیر ارشد پرسید", "{0} asked the superadmin"),
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
