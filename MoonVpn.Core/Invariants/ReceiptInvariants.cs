namespace MoonVpn.Core.Invariants;

internal static class ReceiptInvariants
{
    private const string Table = "receipt_log";

    public static readonly IReadOnlyList<Invariant> All =
    [
        new("R1", InvariantArea.Receipts, Table, "رسید تأییدشده یا ردشده زمان پاسخ دارد و رسید باز ندارد.", "A decided receipt has the time of its answer, an open one has none.")
        {
            Wrong = """(r."status" IN ('approved', 'rejected')) <> (r."responded_at" IS NOT NULL)""",
        },
        new("R2", InvariantArea.Receipts, Table, "هر پاسخ نام پاسخ‌دهنده را دارد و هر رد، دلیل را.", "An answer names who gave it, a rejection its reason.")
        {
            Wrong = """(r."responded_at" IS NOT NULL AND COALESCE(r."decided_by_name", '') = '') OR (r."status" = 'rejected') <> (r."rejection_code" IS NOT NULL)""",
        },
        new("R3", InvariantArea.Receipts, Table, "مهلت ارسال پس از نمایش کارت است و مهلت بررسی پس از ارسال.", "The time to send begins when the card is shown, the time to answer when it was sent.")
        {
            Wrong = """r."upload_until" < r."created_at" OR (r."submitted_at" IS NULL) <> (r."review_until" IS NULL) OR r."review_until" < r."submitted_at" OR r."responded_at" < r."submitted_at" """,
        },
        new("R22", InvariantArea.Receipts, Table, "رسیدی که فرستاده نشده تأیید یا رد نمی‌شود.", "What was never sent is neither approved nor rejected.")
        {
            Wrong = """r."responded_at" IS NOT NULL AND r."submitted_at" IS NULL""",
        },
        new("R5", InvariantArea.Receipts, Table, "هر سفارش بیش از یک رسید باز ندارد.", "An order has at most one pending receipt.")
        {
            Select = """SELECT max("id"), max("user_id"), 'order ' || "order_id" FROM "receipt_log" WHERE "status" = 'pending' AND "order_id" IS NOT NULL GROUP BY "order_id" HAVING count(*) > 1""",
        },
        new("R6", InvariantArea.Receipts, Table, "کد پیگیری رسید خوش‌ساخت و به تاریخ همان روز است.", "A receipt's tracking code is well formed and of its day."),
        new("R7", InvariantArea.Receipts, Table, "دو رسید از یک واریز بانکی استفاده نمی‌کنند.", "No two receipts share a bank deposit.")
        {
            Select = """SELECT max("id"), max("user_id"), 'bank deposit ' || "bank_deposit_id" FROM "receipt_log" WHERE "bank_deposit_id" IS NOT NULL GROUP BY "bank_deposit_id" HAVING count(*) > 1""",
        },
        new("R9", InvariantArea.Receipts, Table, "رسیدی که مدیر ارشد به‌جای رسید دیگری ساخته، از همان مشتری و همان کارت و جای رسیدی پاسخ‌داده‌شده است.", "An override stands in for a decided receipt of the same customer and card.")
        {
            Wrong = """
                r."overrides_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "receipt_log" o
                    WHERE o."id" = r."overrides_id" AND o."user_id" = r."user_id" AND o."card_id" = r."card_id" AND o."id" < r."id" AND o."status" <> 'pending')
                """,
        },
        new("R9b", InvariantArea.Receipts, Table, "تأییدی که پس گرفته شده زمان و دلیل دارد و رسیدش همچنان تأییدشده است.", "An approval that was taken back has its time and reason, and the receipt stays approved.")
        {
            Wrong = """(r."reversed_at" IS NOT NULL AND (r."status" <> 'approved' OR COALESCE(r."reversal_reason", '') = '')) OR (r."reversed_at" IS NULL AND (r."reversed_by" IS NOT NULL OR r."reversal_reason" IS NOT NULL)) OR r."reversed_at" < r."responded_at" """,
        },
        new("R10", InvariantArea.Receipts, Table, "برای هر رسید درست یک نمایش کارت ثبت شده، با همان کارت و همان مبلغ.", "Each receipt has exactly one use of a card on record, of the same card and amount."),
        new("R11", InvariantArea.Receipts, Table, "رسید تأییدشده مبلغ مثبت و ردیف واریز دارد و رسیدهای دیگر هیچ‌کدام را.", "An approved receipt has a positive amount and its ledger row; others have neither.")
        {
            Wrong = """(r."status" = 'approved') <> (r."approved_amount" IS NOT NULL) OR (r."status" = 'approved') <> (r."transaction_id" IS NOT NULL) OR r."approved_amount" <= 0 OR r."amount" <= 0""",
        },
        new("R12", InvariantArea.Receipts, Table, "هیچ‌کس جز مدیر ارشد رسید خودش را پاسخ نمی‌دهد.", "Nobody but a superadmin decides a receipt of their own.")
        {
            Wrong = """
                r."admin_id" = r."user_id" AND NOT EXISTS (SELECT 1 FROM "audit_log" a
                    WHERE a."target_type" = 'receipt' AND a."target_id" = r."id" AND a."actor_id" = r."admin_id" AND a."actor_role" = 'superadmin')
                """,
        },
        new("R16", InvariantArea.Receipts, Table, "مبلغ یکتا ۰ تا ۹۹۹ تومان بیش از بدهی است.", "A unique amount is 0 to 999 Toman above what is due.")
        {
            Wrong = """r."offset" < 0 OR r."offset" > 999 OR r."offset" >= r."amount" OR (r."offset" > 0 AND r."status" = 'pending' AND NOT r."reserves_amount")""",
        },
        new("R16b", InvariantArea.Receipts, Table, "دو رسید یک مبلغ یکتا را روی یک کارت نگه نمی‌دارند.", "No two receipts hold the same unique amount on a card.")
        {
            Select = """SELECT max("id"), max("user_id"), 'card ' || "card_id" || ', amount ' || "amount" FROM "receipt_log" WHERE "reserves_amount" GROUP BY "card_id", "amount" HAVING count(*) > 1""",
        },
        new("R17", InvariantArea.Receipts, Table, "رسید یک سفارش از آنِ مشتری همان سفارش است.", "A receipt for an order is of that order's customer."),
        new("R18", InvariantArea.Receipts, "order", "سفارش تازه‌ترین رسید خودش را می‌شناسد.", "An order knows the newest of its receipts."),
        new("R19", InvariantArea.Receipts, Table, "تأییدکنندهٔ نخست کامل ثبت شده و همان تأییدکنندهٔ دوم نیست.", "A first approval is whole, and the second approver is somebody else.")
        {
            Wrong = """
                (r."first_approved_at" IS NULL) <> (r."first_approved_amount" IS NULL) OR (r."first_approved_at" IS NULL) <> (r."first_approved_by_name" IS NULL)
                OR (r."status" = 'approved' AND r."first_approved_by" = r."admin_id") OR r."responded_at" < r."first_approved_at"
                """,
        },
        new("R20", InvariantArea.Receipts, Table, "رسید دیررسیده از سفارشی است که کارتی برایش نشان داده شده بود.", "Late money belongs to an order for which a card had been shown.")
        {
            Wrong = """
                r."is_late" AND NOT EXISTS (SELECT 1 FROM "receipt_log" e WHERE e."order_id" = r."order_id" AND NOT e."is_late" AND e."id" < r."id")
                """,
        },
        new("R21", InvariantArea.Receipts, Table, "برای هر رسید پاسخ‌داده‌شده ثبت کار در گزارش هست.", "Each answer to a receipt is in the audit log."),
    ];
}
