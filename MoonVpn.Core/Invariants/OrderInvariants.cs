namespace MoonVpn.Core.Invariants;

internal static class OrderInvariants
{
    private const string Table = "order";

    public static readonly IReadOnlyList<Invariant> All =
    [
        new("M14", InvariantArea.Orders, Table, "مبلغ نهایی برابر مبلغ منهای تخفیف است و تخفیف از مبلغ بیشتر نیست.", "The final amount is the amount less the discount, and no discount is larger than the amount.")
        {
            Wrong = """r."final_amount" <> r."amount" - r."discount_amount" OR r."discount_amount" < 0 OR r."discount_amount" > r."amount" OR r."amount" < 0""",
        },
        new("O1", InvariantArea.Orders, Table, "وضعیت سفارش با زمان‌ها و دلیل‌هایش می‌خواند.", "An order's status fits its times and reasons.")
        {
            Wrong = """
                (r."status" = 'expired') <> (r."close_reason" IS NOT NULL) OR (r."status" = 'failed') <> (r."failure_reason" IS NOT NULL)
                OR (r."status" = 'completed' AND r."fulfilled_at" IS NULL) OR (r."status" IN ('pending', 'paid', 'expired') AND r."fulfilled_at" IS NOT NULL)
                OR (r."status" IN ('pending', 'expired') AND r."paid_at" IS NOT NULL) OR (r."status" IN ('paid', 'completed', 'failed') AND r."paid_at" IS NULL AND r."kind" <> 'top_up')
                OR r."fulfilled_at" < r."paid_at" OR r."paid_at" < r."created_at" OR r."updated_at" < r."created_at"
                """,
        },
        new("O2", InvariantArea.Orders, Table, "آنچه فروخته شده روی سفارش ثابت است: نوع، پلن، مکان و اکانت آن کامل‌اند.", "What was sold is frozen on the order: its kind has the plan, place and account it needs.")
        {
            Wrong = """
                (r."kind" IN ('purchase', 'trial') AND (r."plan_id" IS NULL OR r."location_id" IS NULL OR r."duration_days" < 1 OR (NOT r."is_unlimited" AND r."traffic_bytes" <= 0)))
                OR (r."kind" IN ('renewal', 'extra_traffic', 'extra_time', 'location_change') AND r."client_account_id" IS NULL)
                OR (r."kind" = 'renewal') <> (r."renewal_rule" IS NOT NULL) OR (r."kind" = 'top_up' AND r."client_account_id" IS NOT NULL)
                """,
        },
        new("O3", InvariantArea.Orders, Table, "خرید تحویل‌شده درست یک اکانت ساخته‌شده دارد.", "A completed purchase has exactly one account that was made."),
        new("O5", InvariantArea.Orders, Table, "سفارش بسته یا ناموفق تخفیفش را پس داده و هیچ پولی نگه نداشته است.", "An order that expired or failed has given back its discount.")
        {
            Select = """
                SELECT o."id", o."user_id", 'use ' || u."id" FROM "discount_use" u JOIN "order" o ON o."id" = u."order_id"
                WHERE (o."status" IN ('expired', 'failed')) <> (u."given_back_at" IS NOT NULL)
                """,
        },
        new("O6", InvariantArea.Orders, Table, "از یک دکمه بیش از یک سفارش ساخته نمی‌شود.", "A button makes one order, however often it is pressed.")
        {
            Wrong = """r."draft_token" = '' """,
        },
        new("O7", InvariantArea.Orders, Table, "سفارش پرداخت‌شده‌ای که هنوز تحویل نشده، کار باز پنل یا جابه‌جایی در جریان دارد.", "An order that is paid and not delivered has an open panel job or a move under way.")
        {
            Select = """
                SELECT o."id", o."user_id", 'paid ' || COALESCE(o."paid_at", '') FROM "order" o WHERE o."status" = 'paid'
                    AND NOT EXISTS (SELECT 1 FROM "panel_job" j WHERE j."client_account_id" = o."client_account_id" AND j."status" = 'planned')
                    AND NOT EXISTS (SELECT 1 FROM "account_transfer" m WHERE m."order_id" = o."id" AND m."status" IN ('creating', 'disabling', 'correcting'))
                """,
        },
        new("O9", InvariantArea.Orders, Table, "سفارش رایگان منتظر پول نمی‌ماند و رسید نمی‌خواهد.", "A free order waits for no money and needs no receipt.")
        {
            Wrong = """(r."final_amount" = 0 AND (r."status" = 'pending' OR r."receipt_required")) OR (r."kind" = 'trial' AND r."final_amount" <> 0)""",
        },
        new("O10", InvariantArea.Orders, Table, "سفارش منتظر پرداخت درست همان را می‌خواهد که مانده است: نگه‌داشته از کیف پول به‌اضافهٔ رسید باز برابر مبلغ نهایی است.", "An order that waits asks for exactly what is due: what is held and what the open receipt asks for make the final amount."),
        new("O11", InvariantArea.Orders, Table, "سفارشی که کارت می‌خواهد رسید دارد.", "An order of which a part goes by card has a receipt.")
        {
            Wrong = """r."receipt_required" AND r."receipt_id" IS NULL""",
        },
        new("O12", InvariantArea.Orders, Table, "تلاش دوباره از همان مشتری و برای سفارشی ناموفق است.", "A retry is the same customer's, for an order that failed.")
        {
            Wrong = """
                r."retry_of_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "order" f WHERE f."id" = r."retry_of_id" AND f."user_id" = r."user_id" AND f."status" = 'failed' AND f."id" < r."id")
                """,
        },
        new("O13", InvariantArea.Orders, Table, "کد پیگیری سفارش خوش‌ساخت و به تاریخ همان روز است.", "An order's tracking code is well formed and of its day."),
        new("O14", InvariantArea.Orders, Table, "تمدیدی که در صف است دورهٔ خودش را دارد.", "A period that was paid ahead belongs to a renewal that is completed, of the same customer or of one who gave the account away.")
        {
            Select = """
                SELECT o."id", o."user_id", 'period ' || p."id" FROM "account_period" p JOIN "order" o ON o."id" = p."order_id" JOIN "client_account" a ON a."id" = p."client_account_id"
                WHERE o."kind" <> 'renewal' OR (o."user_id" <> a."user_id" AND NOT EXISTS (SELECT 1 FROM "account_gift" g WHERE g."from_user_id" = o."user_id" AND g."status" = 'accepted' AND g."created_at" >= o."created_at"
                        AND g."client_account_id" IN (WITH RECURSIVE before("id") AS (SELECT a."id" UNION SELECT m."client_account_id" FROM "account_transfer" m JOIN before b ON m."new_client_account_id" = b."id") SELECT "id" FROM before)))
                    OR (o."status" NOT IN ('completed', 'failed')) OR (o."status" = 'failed' AND p."status" = 'queued')
                """,
        },
    ];
}
