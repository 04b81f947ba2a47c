namespace MoonVpn.Core.Invariants;

/// <summary>Of money that is promised.</summary>
internal static class HoldInvariants
{
    private const string Table = "wallet_hold";

    public static readonly IReadOnlyList<Invariant> All =
    [
        new("H1", InvariantArea.Holds, Table, "فقط برای سفارش منتظر پرداخت یا رسید باز پول نگه داشته می‌شود.", "Money is held only for an order that waits or a receipt that is open.")
        {
            Select = """
                SELECT h."id", h."user_id", 'order ' || h."order_id" FROM "wallet_hold" h JOIN "order" o ON o."id" = h."order_id" LEFT JOIN "receipt_log" r ON r."id" = h."receipt_id"
                WHERE h."released_at" IS NULL AND ((h."receipt_id" IS NULL AND o."status" <> 'pending') OR (r."id" IS NOT NULL AND (r."responded_at" IS NOT NULL OR (r."status" = 'expired' AND r."submitted_at" IS NULL))))
                """,
        },
        new("H2", InvariantArea.Holds, Table, "برای هر سفارش و برای هر رسید بیش از یک مبلغ نگه داشته نمی‌شود.", "At most one hold is open per order, and per receipt.")
        {
            Select = """
                SELECT max("id"), max("user_id"), 'order ' || "order_id" FROM "wallet_hold" WHERE "released_at" IS NULL
                GROUP BY "order_id", COALESCE("receipt_id", 0) HAVING count(*) > 1
                """,
        },
        new("H3", InvariantArea.Holds, "user", "آنچه از یک کیف پول نگه داشته شده از موجودی آن بیشتر نیست.", "No more of a wallet is held than is in it.")
        {
            Select = """
                SELECT u."id", u."id", 'held ' || sum(h."amount") || ' of ' || u."balance" FROM "wallet_hold" h CROSS JOIN "user" u ON u."id" = h."user_id"
                WHERE h."released_at" IS NULL GROUP BY u."id", u."balance" HAVING sum(h."amount") > u."balance"
                """,
        },
        new("H4", InvariantArea.Holds, Table, "پول مشتری برای سفارش خودش و پول فروشنده برای رسید کارت خودش نگه داشته می‌شود.", "A customer's money is held for the customer's own order, a seller's for a receipt on the seller's own card.")
        {
            Select = """
                SELECT h."id", h."user_id", 'order ' || h."order_id" FROM "wallet_hold" h JOIN "order" o ON o."id" = h."order_id"
                    LEFT JOIN "receipt_log" r ON r."id" = h."receipt_id" LEFT JOIN "bank_card" c ON c."id" = r."card_id"
                WHERE (h."receipt_id" IS NULL AND h."user_id" <> o."user_id")
                    OR (h."receipt_id" IS NOT NULL AND (r."order_id" IS NULL OR r."order_id" <> h."order_id" OR c."owner_id" IS NULL OR c."owner_id" <> h."user_id"))
                """,
        },
        new("H5", InvariantArea.Holds, Table, "مبلغ نگه‌داشته مثبت است و از مبلغ سفارش بیشتر نیست.", "A hold is positive and no larger than what it is for.")
        {
            Select = """
                SELECT h."id", h."user_id", 'amount ' || h."amount" FROM "wallet_hold" h JOIN "order" o ON o."id" = h."order_id" LEFT JOIN "receipt_log" r ON r."id" = h."receipt_id"
                WHERE h."amount" <= 0 OR (h."receipt_id" IS NULL AND h."amount" > o."final_amount") OR h."amount" > r."amount" OR h."released_at" < h."created_at"
                """,
        },
    ];
}
