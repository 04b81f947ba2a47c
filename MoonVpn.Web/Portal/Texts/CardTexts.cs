using MoonVpn.Core.Kernel;
using MoonVpn.Core.Payments;
using MoonVpn.Web.Portal.Shared;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>The bank cards that customers transfer to.</summary>
internal static class CardTexts
{
    public static readonly Text About = new("مشتری‌ها به این کارت‌ها پول می‌ریزند؛ هر خرید به یکی از آن‌ها می‌رود.", "Customers transfer to these cards; each purchase goes to one of them.");
    public static readonly Text Add = new("کارت تازه", "New card");
    public static readonly Text Edit = new("ویرایش کارت", "Edit card");
    public static readonly Text None = new("هنوز کارتی نیست", "No cards yet");
    public static readonly Text NoneMore = new("بدون کارت، مشتری فقط می‌تواند از کیف پول بخرد.", "Without a card, customers can only pay from their wallet.");
    public static readonly Text NoneReady = new(
        "هیچ کارتی آمادهٔ دریافت نیست: همه غیرفعال، متوقف یا به سقف روزانه رسیده‌اند. مشتری فقط از کیف پول می‌تواند بخرد.",
        "No card is ready: all are off, frozen or at their daily limit. Customers can only pay from their wallet.");
    public static readonly Text Next = new("پرداخت بعدی به این کارت می‌رود", "The next payment goes here");
    public static readonly Text NoneForAmount = new("هیچ کارتی این مبلغ را نمی‌گیرد؛ مشتری فقط از کیف پول می‌تواند بخرد.", "No card takes this amount; customers can only pay from their wallet.");
    public static readonly Text ForAmount = new("برای پرداختی به مبلغ", "For a payment of");
    public static readonly Text AnyAmount = new("هر مبلغی", "any amount");
    public static readonly Text ForAmountHelp = new("ببینید این مبلغ به کدام کارت می‌رود و چرا.", "See which card would get it, and why.");
    public static readonly Text Today = new("واریز امروز", "Today");
    public static readonly Text TodayCount = new("پرداخت‌های امروز", "Payments today");
    public static readonly Text Payments = new("{0} پرداخت", "{0} payments");
    public static readonly Text PaymentsOf = new("{0} از {1} پرداخت", "{0} of {1} payments");
    public static readonly Text OfLimit = new("از {0}", "of {0}");
    public static readonly Text Pin = new("سنجاق", "Pin");
    public static readonly Text Unpin = new("برداشتن سنجاق", "Unpin");
    public static readonly Text Pinned = new("سنجاق‌شده", "Pinned");
    public static readonly Text Freeze = new("توقف", "Freeze");
    public static readonly Text Unfreeze = new("ادامه", "Unfreeze");
    public static readonly Text Frozen = new("متوقف", "Frozen");
    public static readonly Text On = new("فعال", "Active");
    public static readonly Text Unconfirmed = new("تأییدنشده", "Not confirmed");
    public static readonly Text Off = new("غیرفعال", "Inactive");
    public static readonly Text UnknownBank = new("کارت بانکی", "Bank card");
    public static readonly Text Number = new("شمارهٔ کارت", "Card number");
    public static readonly Text NumberHelp = new("۱۶ رقم؛ فاصله و خط تیره مهم نیست.", "16 digits; spaces and dashes do not matter.");
    public static readonly Text NumberCount = new("{0} رقم از ۱۶ رقم", "{0} of 16 digits");
    public static readonly Text NumberWrong = new("این ۱۶ رقم شمارهٔ کارت درستی نیست؛ یک رقم اشتباه است.", "These 16 digits are no card number; a digit is wrong.");
    public static readonly Text NumberOf = new("بانک {0}", "Bank: {0}");
    public static readonly Text NumberGood = new("شماره درست است؛ بانکش شناخته نشد.", "The number is right; its bank is not known.");
    public static readonly Text HolderHelp = new("همان‌طور که مشتری هنگام انتقال می‌بیند.", "As customers see it when they transfer.");
    public static readonly Text BankHelp = new("خالی: از روی شماره.", "Empty: taken from the number.");
    public static readonly Text Merged = new("صادرشده از {0}؛ اکنون بانک {1}", "Issued by {0}; now {1}");
    public static readonly Text LeastAmount = new("کمترین مبلغ هر پرداخت", "Least payment");
    public static readonly Text MostAmount = new("بیشترین مبلغ هر پرداخت", "Greatest payment");
    public static readonly Text AccountHint = new("رقم‌های آخر حساب", "Last digits of the account");
    public static readonly Text AccountHintHelp = new("همان‌طور که در پیامک‌های بانک می‌آید؛ فقط رقم.", "As the bank's messages show them; digits only.");
    public static readonly Text Policy = new("نوبت‌دهی", "Rotation");
    public static readonly Text Interval = new("هر نوبت چند دقیقه", "Minutes per turn");
    public static readonly Text Minutes = new("دقیقه", "minutes");
    public static readonly Text DailyAmount = new("سقف مبلغ روزانه", "Daily amount limit");
    public static readonly Text DailyCount = new("سقف تعداد روزانه", "Daily number of payments");
    public static readonly Text CountUnit = new("پرداخت", "payments");
    public static readonly Text Admin = new("مدیر این کارت", "This card's admin");
    public static readonly Text AdminHelp = new("رسیدهای این کارت برای او فرستاده می‌شود.", "Receives this card's receipts.");
    public static readonly Text EveryAdmin = new("همهٔ مدیرهای مجاز", "Every admin with the permission");
    public static readonly Text Channel = new("آیدی عددی کانال رسیدها", "Receipt channel's id");
    public static readonly Text ChannelHelp = new("مثلاً \u2066-1001234567890\u2069؛ ربات باید مدیر آن باشد. خالی: چت خصوصی مدیرها.", "Like -1001234567890; the bot must be its admin. Empty: the admins' private chats.");
    public static readonly Text Topic = new("آیدی تاپیک", "Topic id");
    public static readonly Text TopicHelp = new("اگر گروه تاپیک دارد.", "If the group has topics.");
    public static readonly Text OnHelp = new("خاموش باشد، به هیچ مشتری نشان داده نمی‌شود.", "When off, no customer sees it.");
    public static readonly Text PinHelp = new("تا ظرفیت دارد، پیش از همهٔ کارت‌ها نشان داده می‌شود.", "Shown before all others while it has room.");
    public static readonly Text FreezeHelp = new("موقتاً از نوبت خارج می‌شود، بدون تغییر تنظیماتش.", "Out of rotation for now, its settings untouched.");
    public static readonly Text Confirm = new("پول مشتری‌ها به این کارت می‌رود", "Customers' money will go to this card");
    public static readonly Text ConfirmMore = new(
        "شماره را با خود کارت مقایسه کنید و چهار رقم آخر را دوباره بنویسید. تا تأیید دوم (مدیر دیگر، یا کد برنامهٔ احراز هویت شما) به مشتری نشان داده نمی‌شود و همهٔ مدیرها باخبر می‌شوند.",
        "Compare the number with the card itself and type its last four digits. Customers do not see it before the second confirmation (another admin, or a code of your authenticator), and all admins are told.");
    public static readonly Text ConfirmOther = new("شماره را با خود کارت مقایسه کنید؛ از لحظهٔ تأیید، مشتری‌ها به این کارت پول می‌ریزند.", "Compare the number with the card itself: from now on customers transfer to it.");
    public static readonly Text ConfirmOwn = new("این شماره را خودتان ثبت کرده‌اید. یا مدیر دیگری آن را تأیید کند، یا با کد برنامهٔ احراز هویت خودتان تأیید کنید.", "You entered this number yourself. Let another admin confirm it, or confirm it with a code of your authenticator.");
    public static readonly Text CodeHelp = new("کدی که برنامه همین حالا نشان می‌دهد.", "The code that the app shows right now.");
    public static readonly Text ConfirmNumber = new("تأیید شماره", "Confirm the number");
    public static readonly Text NumberConfirmed = new("شمارهٔ کارت تأیید شد.", "The card number was confirmed.");
    public static readonly Text PendingTitle = new("شمارهٔ تازه منتظر تأیید دوم است", "A new number waits for its second confirmation");
    public static readonly Text PendingBy = new("{0}، {1}.", "{0}, {1}.");
    public static readonly Text PendingOld = new("تا آن زمان شمارهٔ قبلی نشان داده می‌شود.", "Until then the old number is shown.");
    public static readonly Text PendingNew = new("تا آن زمان این کارت به هیچ‌کس نشان داده نمی‌شود.", "Until then nobody sees this card.");
    public static readonly Text Withdraw = new("پس گرفتن", "Withdraw");
    public static readonly Text WithdrawTitle = new("شمارهٔ تازه پس گرفته شود؟", "Withdraw the new number?");
    public static readonly Text WithdrawMore = new("شمارهٔ قبلی مثل حالا نشان داده می‌شود و همهٔ مدیرها باخبر می‌شوند.", "The old number stays shown, and all admins are told.");
    public static readonly Text WithdrawNew = new("این کارت به هیچ‌کس نشان داده نمی‌شود تا شماره‌اش دوباره ثبت شود؛ همهٔ مدیرها باخبر می‌شوند.", "Nobody sees this card until its number is entered anew; all admins are told.");
    public static readonly Text Withdrawn = new("شمارهٔ تازه پس گرفته شد.", "The new number was withdrawn.");
    public static readonly Text Books = new("حساب کارت", "Books");
    public static readonly Text Tabs = new("بخش‌های کارت", "Parts of the card");
    public static readonly Text DaysTab = new("حساب روزانه", "Day by day");
    public static readonly Text UsageTab = new("نمایش‌ها", "Shown for");
    public static readonly Text SettingsTab = new("تنظیمات کارت", "Settings");
    public static readonly Text FindUsage = new("کد رسید یا نام مشتری", "Receipt code or customer");
    public static readonly Text ShownAt = new("نشان داده شد", "Shown");
    public static readonly Text Asked = new("خواسته‌شده", "Asked");
    public static readonly Text Arrived = new("رسیده", "Arrived");
    public static readonly Text NeverShown = new("این کارت هنوز به کسی نشان داده نشده", "This card was shown to nobody yet");
    public static readonly Text NeverShownMore = new("هر بار که مشتری با این کارت پرداخت کند، اینجا ثبت می‌شود.", "Each payment it is shown for is recorded here.");
    public static readonly Text LastFour = new("چهار رقم آخر", "Last four digits");
    public static readonly Text LastFourWrong = new("با چهار رقم آخر این شماره یکی نیست.", "These are not the number's last four digits.");
    public static readonly Text ConfirmYes = new("درست است", "It is right");

    public static Text Of(CardRotationPolicy policy) => policy switch
    {
        CardRotationPolicy.Manual => new("دستی: به ترتیب ثبت", "Manual: in order of entry"),
        CardRotationPolicy.Interval => new("زمانی: هر کارت چند دقیقه", "By time: some minutes each"),
        CardRotationPolicy.LoadBalance => new("متعادل: کمترین واریز", "Balanced: least received"),
    };

    /// <summary>Why a card gets the next payment, or why it does not.</summary>
    public static string Why(BankCardRow card) => card.Verdict switch
    {
        CardVerdict.Pinned => new Text("چون سنجاق شده است", "because it is pinned"),
        CardVerdict.Current => new Text("چون تا ساعت {0} نوبت این کارت است", "current until {0}").With(Moment.Clock(card.TurnUntil ?? default)),
        CardVerdict.Turn => new Text("چون نوبت این کارت می‌شود، برای {0} دقیقه", "because its turn begins, for {0} minutes").With(card.RotationIntervalMinutes),
        CardVerdict.Least => new Text("چون در ۲۴ ساعت گذشته کمترین واریز را داشته است", "because it has the least in 24 hours"),
        CardVerdict.First => new Text("چون اولین کارت دستی آماده است", "because it is the first manual card that is ready"),
        CardVerdict.Waiting => new Text("آماده است؛ کارت دیگری جلوتر است.", "Ready; another card comes before it."),
        CardVerdict.Off => new Text("غیرفعال است؛ نشان داده نمی‌شود.", "Off; it is not shown."),
        CardVerdict.Unconfirmed => new Text("شماره‌اش هنوز تأیید نشده؛ به کسی نشان داده نمی‌شود.", "Its number was not confirmed yet; nobody sees it."),
        CardVerdict.Frozen => new Text("متوقف است؛ نشان داده نمی‌شود.", "Frozen; it is not shown."),
        CardVerdict.DayAmountFull => new Text("برای این پرداخت جا ندارد: امروز {0} از {1} تومان", "No room for it today: {0} of {1} Toman").With(Toman.Format(card.TodayAmount), Toman.Format(card.DailyAmountLimit ?? 0)),
        CardVerdict.DayCountFull => new Text("امروز پر شده است: {0} از {1} پرداخت", "Its day is full: {0} of {1} payments").With(card.TodayCount, card.DailyCountLimit),
        CardVerdict.TooSmall => new Text("فقط برای پرداخت‌های {0} تومان به بالا", "For payments from {0} Toman").With(Toman.Format(card.MinAmount ?? 0)),
        CardVerdict.TooLarge => new Text("فقط برای پرداخت‌های تا {0} تومان", "For payments up to {0} Toman").With(Toman.Format(card.MaxAmount ?? 0)),
    };

    /// <summary>What became of a payment for which a card was shown.</summary>
    public static Status Became(CardUsageRow usage) => usage switch
    {
        { ReversedAt: not null } => new(new("تأیید برگشت", "Undone"), Tone.Bad),
        { Status: ReceiptStatus.Pending, IsSubmitted: false } => new(new("منتظر رسید", "Waiting for the receipt"), Tone.Note),
        { Status: ReceiptStatus.Expired, IsSubmitted: false } => new(new("چیزی فرستاده نشد", "Nothing was sent"), Tone.Quiet),
        { Status: ReceiptStatus.Expired } => new(new("بی‌پاسخ ماند", "Not answered in time"), Tone.Attention),
        { Status: ReceiptStatus.Approved, IsLate: true } => new(new("دیررس، تأیید شد", "Late, approved"), Tone.Good),
        _ => StatusTexts.Of(usage.Status),
    };
}
