namespace MoonVpn.Core.Invariants;

/// <summary>Of accounts and their moves.</summary>
internal static class AccountInvariants
{
    private const string Table = "client_account";

    public static readonly IReadOnlyList<Invariant> All =
    [
        new("A1", InvariantArea.Accounts, Table, "نام هر اکانت روی پنل، بی‌توجه به بزرگی حروف، یکتاست.", "An account's name on the panel is its own, ignoring case.")
        {
            Select = """
                SELECT "id", "user_id", "email_name" FROM "client_account"
                WHERE "email_name" IN (SELECT "email_name" FROM "client_account" GROUP BY "email_name" HAVING count(*) > 1 OR "email_name" = '')
                """,
        },
        new("A1b", InvariantArea.Accounts, Table, "نام اکانتی که فروشگاه ساخته شمارهٔ آن را در خود دارد و فاصله ندارد.", "The name of an account that the shop made holds its number, and no blank.")
        {
            Wrong = """r."order_id" IS NOT NULL AND (r."email_name" NOT LIKE '%-' || r."id" || '%' OR r."email_name" LIKE '% %' OR r."email_name" LIKE '%/%')""",
        },
        new("A2", InvariantArea.Accounts, Table, "شناسه‌های اکانت پیش از تماس با پنل ذخیره شده‌اند.", "An account's identity is stored before any panel is called.")
        {
            Wrong = """r."order_id" IS NOT NULL AND (r."remote_uuid" = '' OR r."remote_password" = '' OR r."subscription_id" = '')""",
        },
        new("A3", InvariantArea.Accounts, Table, "هدف اکانت مطلق است: حجم و زمانش معلوم است.", "An account's target is absolute: its traffic and its end are known.")
        {
            Wrong = """
                r."traffic_limit" < 0 OR r."traffic_used" < 0 OR (r."order_id" IS NOT NULL AND NOT r."is_unlimited" AND r."traffic_limit" = 0)
                OR (r."order_id" IS NOT NULL AND r."status" = 'active' AND r."expires_at" IS NULL AND NOT r."start_at_first_use")
                """,
        },
        new("A7", InvariantArea.Accounts, Table, "اکانت از آنِ مشتری سفارشی است که آن را ساخته یا از آنِ کسی که آن را هدیه گرفته، و سفارش پرداخت شده است.", "An account belongs to the customer whose order made it, or to whoever accepted it as a gift, and that order was paid."),
        new("A10", InvariantArea.Accounts, Table, "اکانت بی‌سفارش یا از جابه‌جایی آمده یا از پنل تحویل گرفته شده است.", "An account without an order came of a move or was taken over from a panel.")
        {
            Select = """
                SELECT a."id", a."user_id", a."email_name" FROM "client_account" a WHERE a."order_id" IS NULL
                    AND NOT EXISTS (SELECT 1 FROM "account_transfer" m WHERE m."new_client_account_id" = a."id")
                    AND NOT EXISTS (SELECT 1 FROM "audit_log" l WHERE l."target_type" = 'client_account' AND l."target_id" = a."id" AND l."action" = 'client.claim')
                """,
        },
        new("A11", InvariantArea.Accounts, "panel_job", "هر اکانت بیش از یک کار باز پنل ندارد.", "An account has at most one open panel job.")
        {
            Select = """
                SELECT max(j."id"), max(a."user_id"), 'account ' || j."client_account_id" FROM "panel_job" j JOIN "client_account" a ON a."id" = j."client_account_id"
                WHERE j."status" = 'planned' GROUP BY j."client_account_id" HAVING count(*) > 1
                """,
        },
        new("A12", InvariantArea.Accounts, Table, "اکانتی که هنوز ساخته نشده کار باز پنل یا جابه‌جایی در جریان دارد.", "An account that is not made yet has an open job or a move under way.")
        {
            Wrong = """
                r."status" = 'provisioning' AND NOT EXISTS (SELECT 1 FROM "panel_job" j WHERE j."client_account_id" = r."id" AND j."status" = 'planned')
                    AND NOT EXISTS (SELECT 1 FROM "account_transfer" m WHERE m."new_client_account_id" = r."id" AND m."status" IN ('creating', 'disabling', 'correcting'))
                """,
        },
        new("A13", InvariantArea.Accounts, "account_gift", "هر هدیه را صاحب همان وقت اکانت داده است، و اکانت از آنِ آخرین کسی است که آن را قبول کرده.", "Each gift was made by whoever had the account then, and the account is with whoever accepted it last.")
        {
            Select = """
                SELECT g."id", g."from_user_id", 'account ' || g."client_account_id" FROM "account_gift" g JOIN "client_account" a ON a."id" = g."client_account_id"
                WHERE (g."status" = 'accepted') <> (g."to_user_id" IS NOT NULL) OR g."to_user_id" = g."from_user_id" OR (g."status" <> 'offered' AND g."decided_at" IS NULL)
                    OR (g."status" = 'accepted' AND g."to_user_id" <> COALESCE(
                        (SELECT n."from_user_id" FROM "account_gift" n WHERE n."client_account_id" = g."client_account_id" AND n."status" = 'accepted' AND n."id" > g."id" ORDER BY n."id" LIMIT 1), a."user_id"))
                """,
        },
        new("X2", InvariantArea.Accounts, "account_transfer", "پس از جابه‌جایی، مبدأ کنار گذاشته شده و مقصد اکانت دیگری از همان مشتری است، مگر آن را هدیه داده باشد.", "After a move the source is switched, and the target is another account of the same customer, unless they gave it away.")
        {
            Select = $"""
                SELECT m."id", s."user_id", 'account ' || m."client_account_id" FROM "account_transfer" m JOIN "client_account" s ON s."id" = m."client_account_id"
                    LEFT JOIN "client_account" t ON t."id" = m."new_client_account_id"
                WHERE (t."user_id" <> s."user_id" AND s."user_id" IS NOT {FirstOwner("t")}) OR t."id" = s."id" OR (m."status" IN ('moved', 'done') AND (t."id" IS NULL OR m."moved_at" IS NULL OR s."status" NOT IN ('switched', 'deleted')))
                """,
        },
        new("X4", InvariantArea.Accounts, "account_transfer", "سفارش جابه‌جایی با پایان جابه‌جایی تمام می‌شود و با شکست آن برمی‌گردد.", "The order of a move ends as the move does.")
        {
            Select = """
                SELECT m."id", o."user_id", 'order ' || o."id" FROM "account_transfer" m JOIN "order" o ON o."id" = m."order_id"
                WHERE o."kind" <> 'location_change' OR (m."status" IN ('moved', 'done') AND o."status" NOT IN ('completed', 'failed')) OR (m."status" = 'failed' AND o."status" <> 'failed')
                """,
        },
    ];

    /// <summary>Whose an account was before it was first given away; null when it never was. Asked only where the owner is not who would be expected.</summary>
    private static string FirstOwner(string account) =>
        $"""(SELECT g."from_user_id" FROM "account_gift" g WHERE g."client_account_id" = {account}."id" AND g."status" = 'accepted' ORDER BY g."id" LIMIT 1)""";
}
