namespace MoonVpn.Core.Invariants;

internal static class SellerInvariants
{
    public static readonly IReadOnlyList<Invariant> All =
    [
        new("S1", InvariantArea.Sellers, "order", "سهم فروشنده از سفارش تحویل‌شده برابر مبلغ نهایی منهای قیمت همکار است و یک بار ثبت شده؛ تا کیف پول فروشنده بسته است منتظر می‌ماند.", "A seller's commission on a completed order is the final amount less the wholesale price, booked once; it waits while the seller's wallet is frozen."),
        new("S2", InvariantArea.Sellers, "receipt_log", "رسید تأییدشده روی کارت فروشنده درست یک تسویه به همان مبلغ از او کم کرده است.", "A receipt approved on a seller's card has exactly one settlement that takes its amount from that seller."),
        new("S3", InvariantArea.Sellers, "order", "فروش فروشنده قیمت همکار دارد و از آن ارزان‌تر نیست.", "A seller's sale has its wholesale price and is not below it.")
        {
            Wrong = """(r."reseller_id" IS NULL AND r."wholesale_amount" IS NOT NULL) OR r."wholesale_amount" < 0 OR (r."discount_amount" > 0 AND r."final_amount" < r."wholesale_amount")""",
        },
        new("S4", InvariantArea.Sellers, "order", "از سهم فروشنده بیش از آنچه گرفته پس گرفته نمی‌شود.", "No more of a commission goes back than was paid."),
    ];
}
