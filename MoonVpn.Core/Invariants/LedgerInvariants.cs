namespace MoonVpn.Core.Invariants;

/// <summary>Of the ledger and the balances; all are found in one reading of it.</summary>
internal static class LedgerInvariants
{
    public static readonly IReadOnlyList<Invariant> All =
    [
        new("M1", InvariantArea.Ledger, "user", "موجودی هر کاربر برابر جمع ردیف‌های دفتر اوست.", "A balance is the sum of the user's rows.") { Freezes = true },
        new("M2", InvariantArea.Ledger, "transaction", "موجودی هیچ‌گاه منفی نمی‌شود.", "No balance goes below zero."),
        new("M3", InvariantArea.Ledger, "transaction", "نگهبان‌های پایگاه داده (تریگرها و کلیدهای یکتا) سر جای خود هستند.", "The triggers and unique keys that guard the tables are there."),
        new("M4", InvariantArea.Ledger, "transaction", "کلید هر ردیف علت آن را نام می‌برد و با نوع، سفارش و کاربرش می‌خواند.", "A row's operation key names its cause and fits its type, order and user."),
        new("M6", InvariantArea.Ledger, "receipt_log", "هر رسید تأییدشده درست یک واریز به همان مبلغ و همان کاربر دارد و هر واریز کارتی یک رسید تأییدشده.", "Each approved receipt has exactly one deposit of its amount to its user, and each card deposit an approved receipt.") { Freezes = true },
        new("M7", InvariantArea.Ledger, "order", "سفارش پرداخت‌شده درست یک برداشت به مبلغ نهایی دارد و سفارش پرداخت‌نشده هیچ.", "An order that was paid has exactly one purchase of its final amount, one that was not has none.") { Freezes = true },
        new("M8", InvariantArea.Ledger, "order", "بازگشت پول از پرداخت بیشتر نیست؛ سفارش ناموفق کامل برگشته یا برداشتش برگشت خورده است.", "No more is refunded than was paid; a failed order is refunded in full, or its purchase reversed."),
        new("M9", InvariantArea.Ledger, "transaction", "علامت و اندازهٔ مبلغ با نوع ردیف می‌خواند و هیچ مبلغی صفر نیست.", "An amount has the sign of its type, is in range and never zero."),
        new("M10", InvariantArea.Ledger, "user", "جمع همهٔ موجودی‌ها برابر جمع همهٔ ردیف‌های دفتر است.", "All balances together are all rows together."),
        new("M10b", InvariantArea.Ledger, "bank_card", "جمع واریزهای هر کارت در هر روز تهران برابر جمع رسیدهای تأییدشدهٔ آن است.", "Per card and Tehran day, deposits are the sum of approved receipts."),
        new("M11", InvariantArea.Ledger, "transaction", "زنجیرهٔ درهم‌سازی درست است: هیچ ردیفی پس از ثبت دست نخورده است.", "The hash chain verifies: no row was changed after it was posted.") { Freezes = true },
        new("M11b", InvariantArea.Ledger, "transaction", "شمارهٔ ردیف‌های هر کاربر بی‌شکاف است.", "A user's rows are numbered without a gap.") { Freezes = true },
        new("M11c", InvariantArea.Ledger, "transaction", "موجودی پس از هر ردیف برابر موجودی پیش از آن به‌اضافهٔ مبلغ است.", "The balance after a row is the one before it plus its amount.") { Freezes = true },
        new("M13", InvariantArea.Ledger, "transaction", "آنچه دستی ثبت شده (اصلاح، تسویه، بازگشت) علت دارد و در همان لحظه در گزارش کارها آمده است.", "What was booked by hand (adjustment, settlement, refund, reversal) has its audit row of the same moment; adjustments and settlements a reason."),
        new("L1", InvariantArea.Ledger, "transaction", "ردیف برگشت‌خورده درست یک ردیف برگشت دارد که آینهٔ آن است، و ردیف سالم هیچ.", "A reversed row has exactly one reversal that mirrors it; any other row has none."),
        new("L2", InvariantArea.Ledger, "transaction", "کد پیگیری هر ردیف یکتا، خوش‌ساخت و به تاریخ همان روز است.", "A row's tracking code is well formed and of its day."),
        new("L3", InvariantArea.Ledger, "transaction", "هر ردیف دفتر از آنِ کاربری موجود است.", "A row belongs to a user who exists."),
        new("L4", InvariantArea.Ledger, "transaction", "ردیفِ یک سفارش از آنِ مشتری همان سفارش یا فروشندهٔ آن است.", "A row about an order belongs to its customer or to its seller."),
        new("L5", InvariantArea.Ledger, "transaction", "راه پرداخت هر ردیف با نوع آن می‌خواند.", "A row's gateway fits its type."),
    ];
}
