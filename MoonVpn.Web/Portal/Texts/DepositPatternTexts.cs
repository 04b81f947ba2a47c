using MoonVpn.Core.Payments.Deposits;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>How banks word their messages.</summary>
internal static class DepositPatternTexts
{
    public static readonly Text Title = new("الگوها", "Patterns");
    public static readonly Text Add = new("الگوی تازه", "New pattern");
    public static readonly Text Edit = new("ویرایش الگو", "Edit the pattern");
    public static readonly Text Name = new("نام", "Name");
    public static readonly Text Bank = new("بانک", "Bank");
    public static readonly Text BankHelp = new("همان نامی که کارت‌ها دارند؛ خالی یعنی هر بانکی.", "As cards have it; empty: any bank.");
    public static readonly Text AnyBank = new("هر بانکی", "Any bank");
    public static readonly Text Sender = new("فرستنده", "Sender");
    public static readonly Text SenderHelp = new("بخشی از نام یا شمارهٔ فرستنده؛ خالی یعنی هر فرستنده‌ای.", "Part of its name or number; empty: any sender.");
    public static readonly Text Kind = new("نوع", "Kind");
    public static readonly Text Unit = new("واحد مبلغ", "Unit");
    public static readonly Text Expression = new("عبارت باقاعده", "Regular expression");
    public static readonly Text ExpressionHelp = new("روی متن یک‌خطی با رقم انگلیسی. گروه‌ها: amount، balance، account، date، time.", "Over the text in one line with ASCII digits. Groups: amount, balance, account, date, time.");
    public static readonly Text Order = new("ترتیب", "Order");
    public static readonly Text OrderHelp = new("اولین الگویی که بخواند برنده است.", "The first that fits wins.");
    public static readonly Text Active = new("فعال", "Active");
    public static readonly Text Inactive = new("غیرفعال", "Off");
    public static readonly Text Sample = new("نمونهٔ پیامک", "Sample message");
    public static readonly Text ReadsSample = new("از نمونه می‌خواند", "Reads from the sample");
    public static readonly Text SampleUnread = new("این الگو نمونه را نمی‌خواند.", "The pattern does not fit the sample.");
    public static readonly Text None = new("الگویی نیست", "No patterns");
    public static readonly Text NoneMore = new("برای هر نوع پیامک بانک یک الگو بسازید؛ بدون الگو هیچ پیامکی خوانده نمی‌شود.", "Make one for each wording of the bank; without one no message is read.");
    public static readonly Text TestTitle = new("آزمایش یک پیامک", "Try a message");
    public static readonly Text TestSenderHelp = new("اگر خالی بماند، الگوهایی که فرستنده دارند امتحان نمی‌شوند.", "Left empty, patterns that name a sender are not tried.");
    public static readonly Text TestText = new("متن پیامک", "Text of the message");
    public static readonly Text TestRun = new("بخوان", "Read it");
    public static readonly Text NoneFits = new("هیچ الگویی با این پیامک جور نیست.", "No pattern fits.");
    public static readonly Text Fits = new("الگو", "Pattern");
    public static readonly Text NotDeposit = new("واریز نیست و نادیده گرفته می‌شود.", "Not a deposit: it is ignored.");
    public static readonly Text Amount = new("مبلغ", "Amount");
    public static readonly Text Balance = new("مانده", "Balance");
    public static readonly Text Account = new("حساب", "Account");
    public static readonly Text Time = new("زمان بانک", "Bank's time");
    public static readonly Text InRial = new("{0} ریال", "{0} Rial");

    public static Text Of(DepositPatternKind kind) => kind switch
    {
        DepositPatternKind.Deposit => new("واریز", "Deposit"),
        DepositPatternKind.Ignore => new("نادیده گرفتن", "Ignore"),
    };

    public static Text Of(DepositUnit unit) => unit switch
    {
        DepositUnit.Rial => SharedTexts.Rial,
        DepositUnit.Toman => SharedTexts.Toman,
    };
}
