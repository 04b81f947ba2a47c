namespace MoonVpn.Web.Portal.Texts;

/// <summary>The explorer of everybody's ledger.</summary>
internal static class TransactionTexts
{
    public static readonly Text Title = new("تراکنش‌ها", "Transactions");
    public static readonly Text Intro = new("هر تومانی که آمده یا رفته، با علت و ماندهٔ پس از آن.", "Every Toman that came or went, with its cause and the balance after it.");
    public static readonly Text CheckLink = new("تراز دفتر", "Does it add up?");
    public static readonly Text SearchFor = new("کد پیگیری، شمارهٔ بانک یا کلید عملیات", "Tracking code, bank's number or operation key");
    public static readonly Text In = new("ورودی", "In");
    public static readonly Text Out = new("خروجی", "Out");
    public static readonly Text Net = new("خالص", "Net");
    public static readonly Text Rows = new("{0} سطر", "{0} rows");
    public static readonly Text Kind = new("نوع", "Kind");
    public static readonly Text Way = new("روش", "Way");
    public static readonly Text AnyWay = new("همهٔ روش‌ها", "Any way");
    public static readonly Text Who = new("مشتری", "Customer");
    public static readonly Text OnlyOf = new("فقط {0}", "Only {0}");
    public static readonly Text Cause = new("علت", "Cause");
    public static readonly Text Receipt = new("رسید", "Receipt");
    public static readonly Text Order = new("سفارش", "Order");
    public static readonly Text TakesBack = new("سطر ابطال‌شده", "What it takes back");
    public static readonly Text TakenBack = new("سطر ابطال", "What took it back");
    public static readonly Text By = new("ثبت: {0}", "By {0}");
    public static readonly Text Shop = new("فروشگاه", "The shop");
    public static readonly Text OperationKey = new("کلید عملیات", "Operation key");
    public static readonly Text Reference = new("شمارهٔ بانک یا توضیح", "Reference");
    public static readonly Text State = new("وضعیت", "State");

    public static Text Of(string gateway) => gateway switch
    {
        "card" => new("کارت‌به‌کارت", "Card to card"),
        "wallet" => new("کیف پول", "Wallet"),
        "manual" => new("دستی", "By hand"),
        _ => new(gateway, gateway),
    };
}
