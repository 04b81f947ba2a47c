using MoonVpn.Core.Payments;

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
    public static readonly Text WhyPinned = new("چون سنجاق شده است", "because it is pinned");
    public static readonly Text WhyTurn = new("چون نوبت این کارت است", "because it is this card's turn");
    public static readonly Text WhyLeast = new("چون در ۲۴ ساعت گذشته کمترین واریز را داشته است", "because it received least in the last 24 hours");
    public static readonly Text WhyFirst = new("چون اولین کارت دستی آماده است", "because it is the first manual card that is ready");
    public static readonly Text NotNextOff = new("غیرفعال است؛ نشان داده نمی‌شود.", "Off; it is not shown.");
    public static readonly Text NotNextFrozen = new("متوقف است؛ نشان داده نمی‌شود.", "Frozen; it is not shown.");
    public static readonly Text NotNextAmount = new("به سقف مبلغ امروز رسیده است.", "It has reached today's amount.");
    public static readonly Text NotNextCount = new("به سقف تعداد امروز رسیده است.", "It has reached today's number of payments.");
    public static readonly Text Today = new("واریز امروز", "Today");
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
    public static readonly Text ConfirmMore = new("شماره را با خود کارت مقایسه کنید و چهار رقم آخر را دوباره بنویسید. به مدیرهای دیگر خبر داده می‌شود.", "Compare the number with the card itself and type its last four digits. The other admins will be told.");
    public static readonly Text LastFour = new("چهار رقم آخر", "Last four digits");
    public static readonly Text LastFourWrong = new("با چهار رقم آخر این شماره یکی نیست.", "These are not the number's last four digits.");
    public static readonly Text ConfirmYes = new("درست است", "It is right");

    public static Text Of(CardRotationPolicy policy) => policy switch
    {
        CardRotationPolicy.Manual => new("دستی: به ترتیب ثبت", "Manual: in order of entry"),
        CardRotationPolicy.Interval => new("زمانی: هر کارت چند دقیقه", "By time: some minutes each"),
        CardRotationPolicy.LoadBalance => new("متعادل: کمترین واریز", "Balanced: least received"),
    };
}
