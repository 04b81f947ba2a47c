using MoonVpn.Core.Ledger;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>Money that came and went.</summary>
internal static class LedgerTexts
{
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
}
