namespace MoonVpn.Core.Invariants;

/// <summary>Of discounts, gifts and trials.</summary>
internal static class CodeInvariants
{
    public static readonly IReadOnlyList<Invariant> All =
    [
        new("D1", InvariantArea.Codes, "discount_code", "شمار استفادهٔ هر کد برابر استفاده‌های پس‌داده‌نشدهٔ آن است و از سقف نمی‌گذرد.", "A code's count is its uses that were not given back, and within its limit.")
        {
            Select = """
                SELECT d."id", NULL, d."code" || ': counted ' || d."usage_count" FROM "discount_code" d
                    LEFT JOIN (SELECT "discount_code_id", count(*) AS "uses" FROM "discount_use" WHERE "given_back_at" IS NULL GROUP BY "discount_code_id") u ON u."discount_code_id" = d."id"
                WHERE d."usage_count" <> COALESCE(u."uses", 0) OR d."usage_count" > d."usage_limit"
                """,
        },
        new("D2", InvariantArea.Codes, "order", "هر سفارش با کد تخفیف درست یک استفادهٔ همان کد و همان مشتری دارد.", "An order with a code has exactly one use of that code by that customer.")
        {
            Select = """
                SELECT o."id", o."user_id", 'code ' || o."discount_code_id" FROM "order" o LEFT JOIN "discount_use" u ON u."order_id" = o."id"
                WHERE o."discount_code_id" IS NOT NULL AND (u."id" IS NULL OR u."discount_code_id" <> o."discount_code_id" OR u."user_id" <> o."user_id")
                UNION ALL
                SELECT o."id", o."user_id", 'use ' || u."id" || ' without a code' FROM "discount_use" u JOIN "order" o ON o."id" = u."order_id" WHERE o."discount_code_id" IS NULL
                """,
        },
        new("D2b", InvariantArea.Codes, "discount_use", "جای هر استفادهٔ یک مشتری از یک کد یکتاست.", "A customer's uses of a code have places of their own.")
        {
            Select = """
                SELECT max("id"), "user_id", 'code ' || "discount_code_id" || ', slot ' || "slot" FROM "discount_use" WHERE "given_back_at" IS NULL
                GROUP BY "discount_code_id", "user_id", "slot" HAVING count(*) > 1 OR "slot" < 1
                """,
        },
        new("D3", InvariantArea.Codes, "order", "تخفیف فقط از کد می‌آید و از ارزش آن بیشتر نیست.", "A discount comes of a code and is no larger than the code is worth.")
        {
            Wrong = """
                r."discount_amount" > 0 AND NOT EXISTS (SELECT 1 FROM "discount_code" d WHERE d."id" = r."discount_code_id"
                    AND (d."type" <> 'percent' OR r."discount_amount" <= r."amount" * d."value" / 100) AND (d."type" <> 'fixed' OR r."discount_amount" <= d."value"))
                """,
        },
        new("D4", InvariantArea.Codes, "discount_code", "کد به شکل یکدست نگه داشته می‌شود و ارزش آن درست است.", "A code is kept folded, and its value is in range.")
        {
            Wrong = """r."code" = '' OR r."code" <> upper(r."code") OR r."code" LIKE '% %' OR r."code" LIKE '%-%' OR r."value" <= 0 OR (r."type" = 'percent' AND r."value" > 100)""",
        },
        new("G1", InvariantArea.Codes, "gift_code", "کد هدیهٔ استفاده‌شده درست یک ردیف به مبلغ دسته‌اش برای همان کاربر ثبت کرده است.", "A redeemed gift code has posted one row of its batch's amount to whoever redeemed it.")
        {
            Select = """
                SELECT g."id", g."redeemed_by", 'row ' || COALESCE(g."transaction_id", 0) FROM "gift_code" g JOIN "gift_batch" b ON b."id" = g."batch_id" LEFT JOIN "transaction" t ON t."id" = g."transaction_id"
                WHERE (g."redeemed_by" IS NULL) <> (g."transaction_id" IS NULL) OR (g."redeemed_by" IS NULL) <> (g."redeemed_at" IS NULL)
                    OR (g."redeemed_by" IS NOT NULL AND (t."id" IS NULL OR t."amount" <> b."amount" OR t."user_id" <> g."redeemed_by" OR t."operation_key" <> 'gift:' || g."id"))
                """,
        },
        new("G2", InvariantArea.Codes, "gift_batch", "هر دستهٔ هدیه همان تعداد کد را دارد که ساخته شده و هیچ‌کس بیش از سهمش استفاده نکرده است.", "A batch has as many codes as were made, and nobody redeemed more than their share.")
        {
            Select = """
                SELECT b."id", NULL, 'codes ' || count(g."id") FROM "gift_batch" b LEFT JOIN "gift_code" g ON g."batch_id" = b."id" GROUP BY b."id", b."count" HAVING count(g."id") <> b."count"
                UNION ALL
                SELECT b."id", g."redeemed_by", 'redeemed ' || count(*) FROM "gift_batch" b JOIN "gift_code" g ON g."batch_id" = b."id"
                WHERE g."redeemed_by" IS NOT NULL GROUP BY b."id", g."redeemed_by", b."per_user_limit" HAVING count(*) > b."per_user_limit"
                """,
        },
        new("T1", InvariantArea.Codes, "test_account_log", "هر اکانت تست رایگان درست یک بار در فهرست تست‌های آن کاربر و پلن ثبت شده است.", "A trial that was not lost is on record for its user and plan, once, and nothing else is.")
        {
            Select = """
                SELECT o."id", o."user_id", 'order without a record' FROM "order" o LEFT JOIN "test_account_log" l ON l."user_id" = o."user_id" AND l."plan_id" = o."plan_id"
                WHERE o."kind" = 'trial' AND o."status" IN ('paid', 'completed') AND l."id" IS NULL
                UNION ALL
                SELECT l."id", l."user_id", 'record without an order' FROM "test_account_log" l WHERE NOT EXISTS (
                    SELECT 1 FROM "order" o WHERE o."user_id" = l."user_id" AND +o."plan_id" = l."plan_id" AND o."kind" = 'trial')
                """,
        },
    ];
}
