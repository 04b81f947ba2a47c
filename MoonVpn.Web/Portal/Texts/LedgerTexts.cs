using MoonVpn.Core.Ledger;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>Money that came and went, and the check that it adds up.</summary>
internal static class LedgerTexts
{
    public static readonly Text Title = new("تراز دفتر", "Ledger check");
    public static readonly Text Intro = new("همهٔ موجودی‌ها با گردششان و هر سطر با سطر پیش از خودش مقایسه می‌شود.", "Every balance is compared with its rows, and every row with the one before it.");
    public static readonly Text CheckAgain = new("بررسی دوباره", "Check again");
    public static readonly Text AddsUp = new("همه‌چیز درست است", "Everything adds up");
    public static readonly Text AddsUpMore = new("در {0} بررسی شد و اختلافی نبود.", "Checked at {0}; no difference was found.");
    public static readonly Text Differences = new("{0} اختلاف پیدا شد", "Differences found: {0}");
    public static readonly Text DifferencesMore = new("پولی را جابه‌جا نکنید تا علت روشن شود: از پایگاه داده نسخه بردارید و این سطرها را ببینید.", "Move no money until the cause is known: back up the database and look at these rows.");
    public static readonly Text Problem = new("اختلاف", "Difference");
    public static readonly Text Row = new("سطر", "Row");
    public static readonly Text When = new("زمان", "When");
    public static readonly Text What = new("شرح", "What");
    public static readonly Text Change = new("مبلغ", "Change");
    public static readonly Text BalanceAfter = new("مانده", "Balance");
    public static readonly Text Code = new("کد پیگیری", "Tracking code");
    public static readonly Text None = new("هنوز گردشی نیست", "No rows yet");
    public static readonly Text NoneMore = new("با اولین واریز یا خرید این‌جا پر می‌شود.", "The first deposit or purchase begins it.");
    public static readonly Text ForOrder = new("سفارش", "Order");
    public static readonly Text Reversed = new("برگشت‌خورده", "reversed");

    public static Text Of(TransactionType type) => type switch
    {
        TransactionType.Deposit => new("واریز", "Deposit"),
        TransactionType.Purchase => new("خرید", "Purchase"),
        TransactionType.Refund => new("برگشت پول", "Refund"),
        TransactionType.Adjustment => new("تغییر دستی", "Adjustment"),
        TransactionType.Commission => new("پورسانت", "Commission"),
        TransactionType.Settlement => new("تسویه", "Settlement"),
        TransactionType.Reversal => new("ابطال", "Reversal"),
    };

    /// <summary>A rule without words of its own here is told in the check's own.</summary>
    public static string Of(LedgerDifference difference) => difference.Rule switch
    {
        "balance" => new Text("موجودی مشتری با آخرین سطر گردشش یکی نیست", "The balance is not what the last row says"),
        "sequence" => new Text("پیش از این سطر سطری گم شده است", "A row before this one is missing"),
        "running_balance" => new Text("ماندهٔ این سطر با ماندهٔ قبلی و مبلغش نمی‌خواند", "The row's balance does not follow from the row before it"),
        "hash" => new Text("این سطر پس از ثبت تغییر کرده است", "The row was changed after it was booked"),
        _ => difference.Details,
    };
}
