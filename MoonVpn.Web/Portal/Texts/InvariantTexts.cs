using MoonVpn.Core.Invariants;
using MoonVpn.Core.Kernel;

namespace MoonVpn.Web.Portal.Texts;

/// <summary>Does everything add up?</summary>
internal static class InvariantTexts
{
    public static readonly Text Title = new("تراز دفتر", "Everything adds up?");
    public static readonly Text Intro = new("هر شب ساعت ۴، فروشگاه از روی خود جدول‌ها وارسی می‌کند که پول، رسید، سفارش و اکانت با هم بخوانند.", "Every night at four the shop checks from the tables themselves that money, receipts, orders and accounts agree.");
    public static readonly Text CheckNow = new("وارسی کن", "Check now");
    public static readonly Text Checking = new("در حال وارسی…", "Checking…");
    public static readonly Text AddsUp = new("همه‌چیز درست است.", "Everything adds up.");
    public static readonly Text DoesNot = new("{0} مورد نمی‌خواند.", "{0} rows do not add up.");
    public static readonly Text DoesNotMore = new("تا روشن شدن علت، دستی پولی جابه‌جا نکنید: از پایگاه داده نسخه بردارید و ردیف‌ها را ببینید.", "Until the cause is known, move no money by hand: back up the database and look at the rows.");
    public static readonly Text Last = new("آخرین وارسی", "Last check");
    public static readonly Text By = new("به خواست", "Asked for by");
    public static readonly Text Timer = new("برنامهٔ شبانه یا خط فرمان", "the nightly timer or the command line");
    public static readonly Text Took = new("زمان برد", "Took");
    public static readonly Text Seconds = new("{0} ثانیه", "{0} s");
    public static readonly Text Checked = new("قاعده‌های وارسی‌شده", "Invariants checked");
    public static readonly Text Never = new("هنوز وارسی نشده است", "Nothing was checked yet");
    public static readonly Text NeverMore = new("وارسی چند ثانیه طول می‌کشد و کار فروشگاه را نگه نمی‌دارد.", "It takes some seconds, and the shop goes on meanwhile.");
    public static readonly Text Holds = new("درست", "holds");
    public static readonly Text AllHold = new("همه درست‌اند", "all hold");
    public static readonly Text More = new("و {0} مورد دیگر", "and {0} more");
    public static readonly Text Frozen = new("کیف پول‌های بسته", "Frozen wallets");
    public static readonly Text FrozenMore = new("حساب این مشتری‌ها نمی‌خواند و کیف پولشان فقط خواندنی است؛ بقیهٔ فروشگاه کار می‌کند.", "These customers' books do not add up, so their wallets are read-only; the rest of the shop goes on.");
    public static readonly Text Since = new("از", "Since");
    public static readonly Text Because = new("قاعده‌ها", "Invariants");
    public static readonly Text Clear = new("باز کردن…", "Unfreeze…");
    public static readonly Text ClearTitle = new("باز کردن کیف پول {0}", "Unfreeze the wallet of {0}");
    public static readonly Text ClearVerb = new("باز کن", "Unfreeze");
    public static readonly Text ClearMore = new("ردیفی که تغییر کرده دیگر درست نمی‌شود؛ با باز کردن، آن را همان‌طور که هست می‌پذیرید. در هر وارسی گزارش می‌شود، ولی تا مورد تازه‌ای پیدا نشود کیف پول را دوباره نمی‌بندد.", "A row that was changed cannot be put right; by unfreezing you accept it as it is. Every check still reports it, but it freezes the wallet again only when something new is found.");
    public static readonly Text Cleared = new("کیف پول باز شد.", "The wallet is open again.");
    public static readonly Text IsFrozen = new("کیف پول این مشتری از {0} بسته است: حسابش نمی‌خواند و تا باز شدن، چیزی به آن اضافه یا از آن کم نمی‌شود.", "This customer's wallet is frozen since {0}: its books do not add up, and until it is cleared nothing is added to it or taken from it.");
    public static readonly Text SeeWhy = new("ببینید چرا", "See why");

    public static Text Rows(long count) => new($"{Toman.Format(count)} مورد", $"{Toman.Format(count)} {(count == 1 ? "row" : "rows")}");

    public static Text Of(Invariant invariant) => new(invariant.Fa, invariant.En);

    public static Text Of(InvariantArea area) => area switch
    {
        InvariantArea.Ledger => new("دفتر و موجودی‌ها", "Ledger and balances"),
        InvariantArea.Holds => new("پول نگه‌داشته", "Money held"),
        InvariantArea.Receipts => new("رسیدها", "Receipts"),
        InvariantArea.Orders => new("سفارش‌ها", "Orders"),
        InvariantArea.Codes => new("تخفیف، هدیه و تست", "Discounts, gifts and trials"),
        InvariantArea.Accounts => new("اکانت‌ها", "Accounts"),
        InvariantArea.Cards => new("کارت‌ها و واریزهای بانکی", "Cards and bank deposits"),
        InvariantArea.Sellers => new("فروشنده‌ها", "Sellers"),
        InvariantArea.Records => new("پیام‌ها و گزارش کارها", "Messages and records"),
    };
}
